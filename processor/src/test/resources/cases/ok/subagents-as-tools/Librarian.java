package demo;

import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Default;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import java.util.List;
import java.util.Optional;

/** Knows the library. */
@Agent(
        nodes = {Librarian.Looking.class, Return.class},
        input = Librarian.Request.class,
        system = "Look up what you are asked for.")
public record Librarian() {

    /**
     * Asks the librarian for books.
     *
     * @param topics what they are about
     * @param most how many at the most
     * @param language in which language, if that matters
     * @param in where the reader stands
     */
    public record Request(List<String> topics, @Default("3") int most, Optional<String> language, Place in) {}

    /**
     * A place.
     *
     * @param input how to come in
     * @param out how to go out
     */
    public record Place(String input, String out) {}

    @Node(emits = AssistantThought.class)
    interface Looking {}
}
