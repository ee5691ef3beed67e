package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.StepType;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolCalls;
import java.util.List;

/** A generic and package-private type with everything inside of it. */
abstract class Shop<T extends Comparable<T>> {
    static final StepType<Order> TYPE = Shop_OrderStep.TYPE;

    /** What a customer wants. */
    @Step
    record Order(int count, Size size, Line line, Optional<Size> other) implements Thought {}

    enum Size {
        SMALL,
        LARGE
    }

    record Line(String what) {}

    /** It hides the other one, which the generated code must not confuse it with. */
    record Optional<V>(V value) {}

    static class Tools {
        /** Looks for something. */
        @Tool
        public List<Line> look(Line line, List<Size> sizes) {
            return List.of(line);
        }
    }

    interface Clerks<U> {
        /** Takes orders. */
        @Agent(nodes = Taking.class, tools = Tools.class, steps = Order.class)
        record Clerk() {
            static TapeAgent.Builder builder() {
                return Shop_Clerks_ClerkAgent.builder(new Clerk(), new Tools());
            }
        }

        @Node(
                emits = {Order.class, ToolCalls.class, AssistantStep.class},
                next = @Next(after = Order.class, node = Taking.class))
        interface Taking {}
    }
}
