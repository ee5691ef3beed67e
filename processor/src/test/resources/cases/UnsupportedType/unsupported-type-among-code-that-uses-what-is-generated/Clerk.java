package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** An agent with a mistake. */
@Agent(nodes = Clerk.Writing.class)
public record Clerk(String today) {
    @Node(
            emits = Verdict.class, //
            system = "Today is {tody}.") // error: [UnknownVariable] tody … Did you mean "today"?
    interface Writing {}
}
