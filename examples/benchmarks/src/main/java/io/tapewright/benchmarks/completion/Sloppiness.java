package io.tapewright.benchmarks.completion;

import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * Writes steps as a sloppy model would: in a fence among words, every third object with a comma too many, every fifth with single
 * quotes, and without the bracket that closes the array.
 */
final class Sloppiness {
    private Sloppiness() {}

    static String of(List<TapeStep> steps) {
        StringBuilder text = new StringBuilder("Here is what I will do:\n```json\n[");
        for (int i = 0; i < steps.size(); i++) {
            text.append(i == 0 ? "" : ", ").append(sloppy(json(steps.get(i)), i));
        }
        return text.append("\n```\nI hope that this helps.").toString();
    }

    private static String json(TapeStep step) {
        String array = Databind.writeSpaced(List.of(step)).strip();
        return array.substring(1, array.length() - 1).strip();
    }

    private static String sloppy(String object, int index) {
        boolean hasQuotesWithin = object.contains("\\\"") || object.contains("'");
        String quoted = index % 5 == 1 && !hasQuotesWithin ? object.replace('"', '\'') : object;
        return index % 3 == 0 ? quoted.substring(0, quoted.length() - 1) + ",}" : quoted;
    }
}
