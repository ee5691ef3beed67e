package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

public final class Notes {
    private Notes() {}

    @Step private record Secret(String text) implements Thought {} // error: [WrongTarget] Secret … private
}
