package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.ToolCalls;

/** Reads, with help. */
@Agent(
        nodes = {Reader.Planning.class, Reader.Reading.class, Reader.Entering.class, Reader.Resting.class},
        subagents = {Librarian.class, Porter.class, Knocker.Hand.class},
        tools = {Clock.class, Librarian.class, Porter.class, Knocker.Hand.class},
        system = "You read.")
record Reader() {
    /** Sees all tools, and calls none. */
    @Node(emits = AssistantThought.class)
    interface Planning {}

    /** Calls all. */
    @Node(
            emits = {ToolCalls.class, Call.class, AssistantStep.class},
            next = {@Next(after = AssistantStep.class, node = Reader.Entering.class), @Next(node = Reader.Reading.class)})
    interface Reading {}

    /** Calls two, and no other tools. */
    @Node(
            emits = {Call.class, AssistantThought.class},
            tools = {Porter.class, Knocker.Hand.class},
            dialect = Dialect.STRUCTURED,
            next = {
                @Next(after = Call.class, node = Reader.Entering.class),
                @Next(after = AssistantThought.class, node = Reader.Resting.class)
            })
    interface Entering {}

    /** Calls whomever it names. */
    @Node(
            emits = {Call.class, AssistantStep.class},
            tools = {},
            next = @Next(node = Reader.Planning.class))
    interface Resting {}
}
