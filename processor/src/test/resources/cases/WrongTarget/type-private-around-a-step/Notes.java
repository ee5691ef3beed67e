package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

public final class Notes {
    Object drawer = new Drawer();

    private static final class Drawer {
        @Step record Secret(String text) implements Thought {} // error: [WrongTarget] Secret … private
    }
}
