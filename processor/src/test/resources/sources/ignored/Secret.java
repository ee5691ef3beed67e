package demo;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tapewright.annotation.Default;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** Is said without what it says. */
@Step
public record Secret(@JsonIgnore @Default("hush") String text) implements Thought {}
