package io.tapewright.tape;

import io.tapewright.step.TapeStep;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tape together with the tapes that are about its steps: those of annotators, and those of the agents that made its observations.
 *
 * @param tape the tape
 * @param annotatorTapes what annotators said, by the position of the step that they said it about
 * @param observationTapes how observations were made, by their position
 */
public record Episode(Tape tape, Map<Integer, List<Tape>> annotatorTapes, Map<Integer, Tape> observationTapes) {
    /** Copies the maps. */
    public Episode {
        Map<Integer, List<Tape>> copy = new HashMap<>();
        annotatorTapes.forEach((position, tapes) -> copy.put(position, List.copyOf(tapes)));
        annotatorTapes = Map.copyOf(copy);
        observationTapes = Map.copyOf(observationTapes);
    }

    /**
     * A step with the tapes that are about it.
     *
     * @param observationTape how it was made, if it is an observation that an agent made
     * @param step the step
     * @param annotatorTapes what annotators said about it
     */
    public record AnnotatedStep(Optional<Tape> observationTape, TapeStep step, List<Tape> annotatorTapes) {}

    /** The steps of the tape, each with the tapes that are about it. */
    public List<AnnotatedStep> groupByStep() {
        List<AnnotatedStep> steps = new ArrayList<>(tape.size());
        for (int i = 0; i < tape.size(); i++) {
            steps.add(new AnnotatedStep(
                    Optional.ofNullable(observationTapes.get(i)),
                    tape.step(i),
                    annotatorTapes.getOrDefault(i, List.of())));
        }
        return List.copyOf(steps);
    }
}
