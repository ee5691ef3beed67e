package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.FinalStep;
import io.tapewright.step.Thought;

/** Calls. */
@Agent(
        nodes = {Boss.Asking.class, Boss.Ending.class},
        subagents = Helper.class) // error: [DuplicateKind] Boss … Boss.Note … Helper.Note … note
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(emits = {FinalStep.class, Note.class}, next = @Next(after = Note.class, node = Boss.Ending.class))
    interface Ending {}

    /**
     * A note.
     *
     * @param text what is noted
     */
    @Step
    record Note(String text) implements Thought {}
}
