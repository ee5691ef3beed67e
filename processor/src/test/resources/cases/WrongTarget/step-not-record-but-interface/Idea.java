package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

@Step public interface Idea extends Thought {} // error: [WrongTarget] @Step … Idea … record
