package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Names what the language allows. */
@Agent(nodes = {Clerk.Main.class, int.class}) // error: [NotAClass] An annotation on Clerk names int, which is no class. … Name one.
public record Clerk() {

    /** What is generated can be named: that adds no error. */
    public static Object build() {
        return ClerkAgent.builder(new Clerk());
    }

    @Node(emits = AssistantStep.class)
    interface Main {}
}
