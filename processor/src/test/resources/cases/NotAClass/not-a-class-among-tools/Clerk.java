package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Names what the language allows. */
@Agent(nodes = Clerk.Main.class, tools = String[].class) // error: [NotAClass] An annotation on Clerk names java.lang.String[], which is no class.
public record Clerk() {

    @Node(emits = AssistantStep.class)
    interface Main {}
}
