package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.Call;
import io.tapewright.step.FinalStep;

/** Answers. */
@Agent(
        nodes = Boss.Acting.class,
        subagents = Helper.class,
        tools = Helper.class)
record Boss() {
    @Node(
            emits = {
                Call.class,
                FinalStep.class,
                Words.class // error: [DuplicateTool] Boss.Acting … Words … `call_helper` … Helper
            })
    interface Acting {}
}
