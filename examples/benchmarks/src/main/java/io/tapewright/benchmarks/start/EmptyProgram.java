package io.tapewright.benchmarks.start;

/** Does nothing. */
final class EmptyProgram {
    private EmptyProgram() {}

    public static void main(String[] args) {
        Footprint.print(0);
    }
}
