package demo;

import io.tapewright.annotation.Tool;

@Tool public @interface Clock { // error: [WrongTarget] @Tool … Clock
    String value();
}
