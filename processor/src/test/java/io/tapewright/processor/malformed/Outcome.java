package io.tapewright.processor.malformed;

import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.json.JsonReadException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What came of reading a case.
 *
 * @param value the value; missing if the text was refused
 * @param failure what was said then, or nothing
 */
record Outcome(JsonNode value, String failure) {

    /** Reads; only the failures that are told to users count as such. */
    static Outcome of(Supplier<? extends JsonNode> reading) {
        try {
            return new Outcome(reading.get(), "");
        } catch (UnreadableCompletionException | JsonReadException refused) {
            return new Outcome(MissingNode.getInstance(), String.valueOf(refused.getMessage()));
        }
    }

    boolean isRefused() {
        return value.isMissingNode();
    }

    @Override
    public String toString() {
        return isRefused() ? "refused: " + failure : value.toString();
    }
}
