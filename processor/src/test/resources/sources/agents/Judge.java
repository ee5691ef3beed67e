package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.Observation;
import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.Thought;

/** Judges. */
@Agent(nodes = Judge.Judging.class, steps = Judge.Evidence.class)
public final class Judge {
    private Judge() {}

    @Node(emits = Ruling.class, stepsPrompt = "Answer with one of {steps}")
    interface Judging {}

    /** How a case goes on. */
    public sealed interface Ruling extends TapeStep {}

    /** How a case ends. */
    public sealed interface Final extends Ruling {}

    /**
     * Guilty.
     *
     * @param years how long
     */
    @Step
    public record Guilty(int years) implements Final, StopStep {}

    /** Not guilty. */
    @Step
    public record Acquitted() implements Final, StopStep {}

    /**
     * More is to be known.
     *
     * @param question what is to be known
     */
    @Step
    public record Doubt(String question) implements Ruling, Thought {}

    /**
     * Something that was found.
     *
     * @param what the thing
     */
    @Step
    public record Evidence(String what) implements Observation {}
}
