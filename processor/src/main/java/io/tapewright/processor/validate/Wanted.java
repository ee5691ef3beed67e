package io.tapewright.processor.validate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What must be described: the option {@code tapewright.descriptions}. Without it these are the types, that is steps that models say
 * and tools.
 *
 * @param choice what the option says
 */
record Wanted(String choice) {
    static final String OPTION = "tapewright.descriptions";
    private static final String NONE = "none";
    private static final String TYPES = "types";
    private static final String ALL = "all";

    static Wanted of(Map<String, String> options) {
        return new Wanted(Options.value(options, OPTION).orElse(TYPES));
    }

    /** What the option says, if it is none of what it may say. */
    Optional<String> unknown() {
        return Optional.of(choice).filter(value -> !choices().contains(value));
    }

    /** What the option may say. */
    static List<String> choices() {
        return List.of(NONE, TYPES, ALL);
    }

    boolean areTypes() {
        return !choice.equals(NONE);
    }

    boolean areProperties() {
        return choice.equals(ALL);
    }
}
