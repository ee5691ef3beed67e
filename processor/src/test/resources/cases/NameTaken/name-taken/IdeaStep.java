package demo;

/** Has the name of the companion. */
public final class IdeaStep {
    private IdeaStep() {}
}
