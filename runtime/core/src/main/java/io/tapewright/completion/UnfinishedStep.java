package io.tapewright.completion;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import java.util.Optional;

/**
 * A step that a model is still saying, as far as it is certain: strings grow, unless only some texts are allowed; numbers, {@code
 * true} and {@code false}, and constants of enums are there once they are whole. What was there once stays, and can only grow.
 *
 * @param type its type; empty until the model has said it
 * @param properties the properties so far, as an object
 */
public record UnfinishedStep(Optional<StepType<?>> type, JsonValue properties) {

    /** The step that this would be if the model stopped here; empty while something is missing that must be there. */
    public Optional<TapeStep> step() {
        try {
            return type.map(known -> known.read(JsonReader.of(properties.json())));
        } catch (JsonReadException incomplete) {
            return Optional.empty();
        }
    }

    /** The text of a property so far; empty if it has not begun or is no string. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(JsonReader.of(properties.json()).peekString(property));
    }
}
