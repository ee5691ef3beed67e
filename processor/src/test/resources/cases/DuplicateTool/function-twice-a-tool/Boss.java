package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;

/** Answers. */
@Agent(nodes = Boss.Acting.class, tools = Library.class)
record Boss() {
    @Node(
            emits = {
                ToolCalls.class,
                AssistantStep.class,
                Note.class // error: [DuplicateTool] Boss.Acting … Note … `look_up` … Library … `wireNames = @WireName(step = Note.class,
            })
    interface Acting {}
}
