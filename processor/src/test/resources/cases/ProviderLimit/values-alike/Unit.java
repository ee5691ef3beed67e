package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * A unit.
 *
 * @param prefixes what stands in front of it
 */
@Step // warning: [ProviderLimit] The step Unit has an enum with the values `m` and `M`. Anthropic … `@Name("…")`
public record Unit(List<Prefix> prefixes) implements Thought {
    public enum Prefix {
        @Name("m")
        MILLI,
        @Name("k")
        KILO,
        @Name("M")
        MEGA
    }

    public enum Right {
        UP,
        DOWN
    }

    /**
     * Goes on.
     *
     * @param where the direction
     */
    @Tool
    public static void go(Right where) {}
}
