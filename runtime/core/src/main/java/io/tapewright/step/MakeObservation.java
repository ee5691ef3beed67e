package io.tapewright.step;

import io.tapewright.json.JsonValue;

/**
 * An agent that plays the environment of another one makes an observation for it.
 *
 * @param newObservation the observation as an object with {@code kind}; it may have metadata, which models are not shown
 */
public record MakeObservation(JsonValue newObservation) implements Action {
    /** How this step is described, read and written. */
    public static final StepType<MakeObservation> TYPE = StepType.of(
                    MakeObservation.class, "make_observation", "Makes an observation for another agent.")
            .property("new_observation", PropertyType.OBJECT, MakeObservation::newObservation)
            .shownToModels(step -> new MakeObservation(step.newObservation.without("metadata")))
            .construct(values -> new MakeObservation(values.<JsonValue>get(0)));

    /**
     * Checks the observation.
     *
     * @throws IllegalArgumentException if it is no object, which nobody could read back
     */
    public MakeObservation {
        PropertyType.requireObject("a new observation", newObservation);
    }

    /** An observation of one of some types. */
    public static MakeObservation of(Observation observation, StepTypes types) {
        return new MakeObservation(types.write(observation));
    }

    /**
     * The observation as a step of one of some types.
     *
     * @throws io.tapewright.json.JsonReadException if its kind is known but it is not such a step
     */
    public TapeStep observation(StepTypes types) {
        return types.read(newObservation.without("metadata"));
    }
}
