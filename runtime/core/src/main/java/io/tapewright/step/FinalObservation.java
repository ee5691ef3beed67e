package io.tapewright.step;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The last word of an environment: it ends the main loop, as a {@link StopStep} of an agent does.
 *
 * @param properties what the environment says about the end, by name; may be empty
 */
public record FinalObservation(Map<String, JsonValue> properties) implements Observation, StopStep {
    /** How this step is described, read and written. */
    public static final StepType<FinalObservation> TYPE = new Type();

    /** Copies the map and keeps its order. */
    public FinalObservation {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** An end of which there is nothing to say. */
    public FinalObservation() {
        this(Map.of());
    }

    /** Takes any properties, as each environment has its own. */
    private static final class Type extends StepType<FinalObservation> {
        Type() {
            super(FinalObservation.class, "final_observation", "The end of the task.", ObjectSchema.EMPTY);
        }

        @Override
        public FinalObservation read(JsonReader in) {
            Map<String, JsonValue> properties = new LinkedHashMap<>(in.readMap(JsonReader::readValue));
            properties.remove("kind");
            return new FinalObservation(properties);
        }

        @Override
        public void writeProperties(FinalObservation step, JsonWriter out) {
            step.properties.forEach((name, value) -> out.name(name).value(value));
        }
    }
}
