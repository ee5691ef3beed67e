package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;

/** Calls. */
@Agent(nodes = {Boss.Asking.class, Boss.Ending.class}, subagents = Helper.class)
record Boss() {
    @Node(
            calls = Helper.class,
            emits = AssistantThought.class, // error: [NoModel] Boss.Asking has `emits` … it calls Helper. Remove it
            llm = "planner", // error: [NoModel] Boss.Asking has `llm` … it calls Helper
            guidance = "Ask.") // error: [NoModel] Boss.Asking has `guidance` … it calls Helper
    interface Asking {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
