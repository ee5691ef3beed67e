package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.ReasoningThought;

/** Asks one or two. */
@Agent(
        nodes = {Boss.Thinking.class, Boss.AskingHelper.class, Boss.AskingOther.class, Boss.Ending.class},
        subagents = {Helper.class, Other.class})
record Boss() {
    @Node(
            emits = {AssistantThought.class, ReasoningThought.class},
            next = @Next(after = ReasoningThought.class, node = Boss.AskingOther.class))
    interface Thinking {}

    @Node(calls = Helper.class)
    interface AskingHelper {}

    @Node(
            calls = Other.class,
            inputs =
                    Helper.class) // error: [MissingInput] Boss.AskingOther of Boss … Helper … Boss.Thinking -- ReasoningThought --> Boss.AskingOther … remove it from `inputs`
    interface AskingOther {}

    @Node(emits = FinalStep.class)
    interface Ending {}
}
