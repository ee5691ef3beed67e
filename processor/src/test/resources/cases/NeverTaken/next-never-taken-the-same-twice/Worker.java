package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;

/** Works. */
@Agent(nodes = {Worker.Planning.class, Worker.Acting.class})
public record Worker() {
    @Node(
            emits = {AssistantThought.class, AssistantStep.class},
            next = {
                @Next(node = Worker.Acting.class), //
                @Next(node = Worker.Planning.class) // error: [NeverTaken] Planning … after any step … the one after any step
            })
    interface Planning {}

    /** A transition after any step below others is like the default of a switch. */
    @Node(
            emits = AssistantStep.class,
            next = {
                @Next(after = AssistantStep.class, node = Worker.Planning.class),
                @Next(node = Worker.Acting.class)
            })
    interface Acting {}
}
