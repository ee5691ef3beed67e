package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;

/**
 * Guides, and looks around itself.
 *
 * @param place where it is
 */
@Agent(nodes = Guide.Guiding.class, tools = Guide.class, system = "You are in {place}.")
public record Guide(String place) {
    /** Looks around. */
    @Tool
    public String look() {
        return place;
    }

    @Node(emits = {AssistantStep.class, ToolCalls.class})
    interface Guiding {}
}
