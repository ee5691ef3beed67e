package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            guidance = "Work.",
            emits = {}) // error: [NoSteps] Acting
    interface Acting {}
}
