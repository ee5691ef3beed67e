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
            Buyer.Market.class // error: [DuplicateTool] Buyer … `buy` … Shop … Market
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

    /** A market. */
    public static final class Market {
        /** Buys. */
        @Tool
        public void buy() {}
    }
}
