package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.StopStep;
import io.tapewright.step.ToolCalls;
import java.util.List;

/** Holds all that belongs to an office. */
public final class Office {
    private Office() {}

    /** Writes letters. */
    @Agent(nodes = Clerk.Writing.class, tools = Cabinet.class)
    public static final class Clerk {
        @Node(emits = {Letter.class, ToolCalls.class})
        static class Writing {}
    }

    /** Holds files. */
    public static final class Cabinet {
        /**
         * Finds a file.
         *
         * @param drawer which drawer
         */
        @Tool
        public static Letter.Part find(Letter.Kind drawer) {
            return new Letter.Part(drawer.name());
        }
    }

    /**
     * A letter.
     *
     * @param sort its sort
     * @param parts its parts
     */
    @Step
    public record Letter(Kind sort, List<Part> parts) implements StopStep {
        /** The sort of a letter. */
        public enum Kind {
            FORMAL,
            WARM
        }

        /**
         * A part.
         *
         * @param text what it says
         */
        public record Part(String text) {}
    }
}
