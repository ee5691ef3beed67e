package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** An idea. */
@Step // error: [ProviderLimit] The option tapewright.strict names `opnai`, which is no provider … Did you mean "openai"?
public record Idea(String text) implements Thought {}
