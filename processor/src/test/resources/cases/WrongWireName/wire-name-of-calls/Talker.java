package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.annotation.WireName;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;

/** Talks. */
@Agent(nodes = Talker.Talking.class, tools = Talker.Clock.class)
public record Talker() {
    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            wireNames =
                    @WireName(
                            step = ToolCalls.class, // error: [WrongWireName] Talking … ToolCalls … `tool_call`
                            name = "function"))
    interface Talking {}

    /** Tells the time. */
    public static final class Clock {
        /** What time it is. */
        @Tool
        public String time() {
            return "noon";
        }
    }
}
