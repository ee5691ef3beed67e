package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

@Step public enum Mood implements Thought { GOOD, BAD } // error: [WrongTarget] @Step … Mood … record
