package demo;

import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Thought;

/** Ideas; an option is told once, at the first type. */
public final class Ideas { // error: [WrongOption] The option `-Atapewright.strikt` is none of Tapewright's. … Did you mean "tapewright.strict"?
    /** An idea. */
    @Step
    public record Idea(String text) implements Thought {}

    /** A better one. */
    @Step
    public record Thinking(String text) implements Thought {}

    /** Thinks of something. */
    @Tool
    public String think() {
        return "";
    }
}
