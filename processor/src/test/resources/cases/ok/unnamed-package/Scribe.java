import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Takes notes. */
@Agent(nodes = Scribe.Noting.class, tools = Pen.class)
public record Scribe() {
    @Node(emits = Note.class)
    interface Noting {}
}
