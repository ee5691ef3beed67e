package io.tapewright.processor.model;

import java.util.Locale;

/**
 * The words of a name in Java, for what has no other description.
 *
 * @param name in camel case, or with underscores
 */
record Words(String name) {

    /** {@code StockPrice} is {@code Stock price}, {@code findURLOf} is {@code Find URL of}. */
    String sentence() {
        StringBuilder words = new StringBuilder();
        for (String word : name.split("_+|(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")) {
            boolean isAcronym = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            words.append(words.isEmpty() ? "" : " ").append(isAcronym ? word : word.toLowerCase(Locale.ROOT));
        }
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
