package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;

/** Buys. */
@Agent(
        nodes = Buyer.Buying.class,
        tools = {
            Buyer.Shop.class,
            Buyer.Shop.class // error: [DuplicateTool] Buyer … Shop … twice
        })
public record Buyer() {
    @Node(emits = {ToolCalls.class, AssistantStep.class})
    interface Buying {}

    /** A shop. */
    public static final class Shop {
        /** Buys. */
        @Tool
        public void buy() {}
    }
}
