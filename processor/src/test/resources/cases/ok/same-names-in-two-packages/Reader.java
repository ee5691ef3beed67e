package middle;

import io.tapewright.agent.TapeAgent;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.ToolCalls;

/** Reads words of both sides. */
@Agent(
        nodes = Reader.Reading.class,
        tools = {left.Word.Tools.class, right.Word.Tools.class})
public record Reader() {
    @Node(
            emits = {left.Word.class, right.Word.class, ToolCalls.class},
            next = @Next(node = Reader.Reading.class))
    interface Reading {}

    /** Both tools are asked for. */
    static TapeAgent.Builder build() {
        return ReaderAgent.builder(new Reader(), new left.Word.Tools(), new right.Word.Tools());
    }
}
