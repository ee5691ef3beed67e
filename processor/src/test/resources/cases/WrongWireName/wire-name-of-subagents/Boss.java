package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.WireName;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;

/** Answers. */
@Agent(
        nodes = Boss.Acting.class,
        subagents = Helper.class,
        tools = Helper.class)
record Boss() {
    @Node(
            emits = {Call.class, AssistantStep.class},
            wireNames =
                    @WireName(
                            step = Call.class, // error: [WrongWireName] Boss.Acting … `call_helper`
                            name = "ask"))
    interface Acting {}
}
