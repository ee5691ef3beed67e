package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.FinalStep;

/** Begins with what is not there. */
@Agent(
        nodes = {Boss.AskingOther.class, Boss.AskingHelper.class, Boss.Ending.class},
        subagents = {Helper.class, Other.class})
record Boss() {
    @Node(
            calls = Other.class,
            inputs = Helper.class) // error: [MissingInput] Boss.AskingOther of Boss … Helper … is where runs begin
    interface AskingOther {}

    @Node(calls = Helper.class)
    interface AskingHelper {}

    @Node(emits = FinalStep.class, next = @Next(after = FinalStep.class, node = Boss.AskingOther.class))
    interface Ending {}
}
