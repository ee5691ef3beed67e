package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;

/** Its nodes show different tools and speak different dialects. */
@Agent(
        nodes = {ShowNone.class, ShowOne.class, ShowAll.class},
        tools = {Showing.Minus.class, Showing.Plus.class})
public record Showing() {

    /** Subtracts. */
    public static final class Minus {
        /** Subtracts. */
        @Tool
        public int subtract(int a, int b) {
            return a - b;
        }
    }

    /** Adds. */
    public static final class Plus {
        /** Adds. */
        @Tool
        public static int add(int a, int b) {
            return a + b;
        }
    }
}

@Node(
        emits = AssistantThought.class,
        tools = {},
        dialect = Dialect.JSON)
class ShowNone {}

@Node(
        emits = {AssistantThought.class, ToolCalls.class},
        tools = Showing.Plus.class)
interface ShowOne {}

@Node(emits = AssistantStep.class, next = @Next(node = ShowNone.class))
abstract class ShowAll {}
