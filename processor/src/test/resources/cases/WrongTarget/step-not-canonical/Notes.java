package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.io.IOException;

class Notes {
    @Step // error: [WrongTarget] @Step … Notes.Silent … takes `text`, but it has no accessor `String text()` or `String getText()`
    static class Silent implements Thought {
        Silent(String text) {}
    }

    @Step // error: [WrongTarget] @Step … Notes.Other … takes `on`, but it has no accessor `boolean on()` or `boolean isOn()` or `boolean getOn()`
    static class Other implements Thought {
        Other(boolean on) {}

        String on() {
            return "";
        }

        static boolean getOn() {
            return true;
        }

        boolean isOn(int at) {
            return at > 0;
        }
    }

    @Step // error: [WrongTarget] @Step … Notes.Several … it has several constructors
    static class Several implements Thought {
        Several() {}

        Several(String text) {}

        String text() {
            return "";
        }
    }

    @Step // error: [WrongTarget] @Step … Notes.Closed … it has no constructor that is visible
    static class Closed implements Thought {
        private Closed() {}
    }

    @Step // error: [WrongTarget] @Step … Notes.Bean … its constructor takes nothing, although it has fields
    static class Bean implements Thought {
        String text = "";
    }

    @Step // error: [WrongTarget] @Step … Notes.Half … it is abstract
    abstract static class Half implements Thought {}

    @Step // error: [WrongTarget] @Step … Notes.Loud … throws checked exceptions
    static class Loud implements Thought {
        Loud() throws IOException {
            throw new IOException();
        }
    }

    @Step // error: [WrongTarget] @Step … Notes.Inner … inner class
    class Inner implements Thought {}
}
