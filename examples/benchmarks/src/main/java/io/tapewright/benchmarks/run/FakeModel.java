package io.tapewright.benchmarks.run;

/** What the models of all frameworks say, at once: they call one tool, some times, and then answer. */
final class FakeModel {
    static final String QUESTION = "Do it.";
    static final String TEXT = "a text of some length";
    static final String ANSWER = "Done.";

    private FakeModel() {}
}
