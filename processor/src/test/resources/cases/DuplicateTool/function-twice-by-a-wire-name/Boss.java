package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.WireName;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;

/** Answers. */
@Agent(nodes = Boss.Acting.class, tools = Library.class)
record Boss() {
    @Node(
            emits = {AssistantStep.class, Note.class},
            wireNames =
                    @WireName(
                            step = Note.class,
                            name = "look_up"), // error: [DuplicateTool] Boss.Acting … Note … `look_up` … Library
            dialect = Dialect.TOOLS)
    interface Acting {}
}
