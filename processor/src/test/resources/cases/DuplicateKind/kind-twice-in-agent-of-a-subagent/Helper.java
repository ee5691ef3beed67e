package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** Helps. */
@Agent(nodes = {Helper.Helping.class, Return.class})
record Helper() {
    @Node(emits = Note.class)
    interface Helping {}

    /**
     * A note.
     *
     * @param text what is noted
     */
    @Step
    record Note(String text) implements Thought {}
}
