package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.ToolCalls;
import java.util.Optional;

/** Sells things. */
@Agent(nodes = Shop.Selling.class, tools = {Shop.Search.class, Shop.Order.class}) // warning: [ProviderLimit] The agent Shop has 26 properties that may be absent in its tools together; Anthropic takes at most 24.
public record Shop() {

    @Node(emits = {ToolCalls.class, AssistantStep.class}, next = @Next(after = ToolCalls.class, node = Shop.Selling.class))
    interface Selling {}

    /**
     * A filter.
     *
     * @param a one
     * @param b another
     * @param c another
     * @param d another
     * @param e another
     * @param f another
     */
    public record Filter(
            Optional<String> a,
            Optional<String> b,
            Optional<String> c,
            Optional<String> d,
            Optional<String> e,
            Optional<String> f) {}

    public static final class Search {
        /**
         * Searches.
         *
         * @param one what to find
         * @param other what not to find
         */
        @Tool
        public static void search(Optional<Filter> one, Filter other) {}
    }

    public static final class Order {
        /**
         * Orders.
         *
         * @param one what to order
         * @param other what not to order
         */
        @Tool
        public static void order(Filter one, Optional<Filter> other) {}
    }
}
