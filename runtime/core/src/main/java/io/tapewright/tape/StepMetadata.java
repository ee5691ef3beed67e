package io.tapewright.tape;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Ids;
import java.util.Map;

/**
 * What a tape notes about a step: who made it, and from which prompt.
 *
 * @param id the step's own id; not unique in tapes of other programs, so address a step by tape and index
 * @param promptId id of the prompt that the step was made from; steps of one run of a node share it; empty for observations
 * @param node name of the node; empty for observations
 * @param agent full name of the agent, its path with {@code /}; empty for observations
 * @param llm role of the model that was asked; empty for none
 * @param other anything else, by name
 */
public record StepMetadata(
        String id, String promptId, String node, String agent, String llm, Map<String, JsonValue> other) {
    /** Copies the map. */
    public StepMetadata {
        other = Map.copyOf(other);
    }

    /** Metadata with a new id and nothing else: that of an observation. */
    public static StepMetadata fresh() {
        return new StepMetadata(Ids.next(), "", "", "", "", Map.of());
    }

    /** Metadata with a new id for a step of an agent. */
    public static StepMetadata of(String promptId, String node, String agent, String llm) {
        return new StepMetadata(Ids.next(), promptId, node, agent, llm, Map.of());
    }
}
