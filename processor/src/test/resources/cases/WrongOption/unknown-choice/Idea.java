package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** An idea. */
@Step // error: [WrongOption] The option `-Atapewright.strict` says "opnai", which it does not know. … Did you mean "openai"?
public record Idea(String text) implements Thought {}
