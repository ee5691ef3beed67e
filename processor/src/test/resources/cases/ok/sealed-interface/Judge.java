package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.Thought;

/** Judges. */
@Agent(nodes = Judge.Judging.class)
public record Judge() {
    @Node(emits = Ruling.class, next = @Next(after = Doubt.class, node = Judge.Judging.class))
    interface Judging {}

    /** How a case ends. */
    public sealed interface Ruling extends TapeStep {}

    /** How a case ends for good. */
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

    /** User code can switch over the rulings. */
    public static String show(Ruling ruling) {
        if (ruling instanceof Guilty guilty) {
            return guilty.years() + " years";
        }
        return ruling instanceof Doubt doubt ? doubt.question() : "free";
    }
}
