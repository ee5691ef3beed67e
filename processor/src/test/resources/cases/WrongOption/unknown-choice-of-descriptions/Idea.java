package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/** An idea. */
@Step // error: [WrongOption] The option `-Atapewright.descriptions` says "", which it … The candidates are none, types, all. // error: [WrongOption] The option `-Atapewright.strict` says ""
public record Idea(String text) implements Thought {}
