package demo;

import io.tapewright.annotation.Tool;

@Tool public final class Hammer { // error: [NoTools] @Tool … Hammer … public
    void hit() {}
}
