package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(
        nodes = Worker.Acting.class,
        tools = Worker.Hammer.class) // error: [NoTools] Worker … Hammer … @Tool
public record Worker() {
    @Node(emits = AssistantStep.class)
    interface Acting {}

    /** Has nothing that is marked. */
    public static final class Hammer {
        /** Hits. */
        public void hit() {}
    }
}
