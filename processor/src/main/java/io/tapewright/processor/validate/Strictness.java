package io.tapewright.processor.validate;

import io.tapewright.processor.schema.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whose limits matter: the option {@code tapewright.strict}. Without it those of all providers are warnings; with it those of the
 * ones it names are errors, and others are not told.
 *
 * @param names what the option says
 * @param isGiven whether the option is there
 */
record Strictness(List<String> names, boolean isGiven) {
    static final String OPTION = "tapewright.strict";
    private static final String NONE = "none";

    static Strictness of(Map<String, String> options) {
        return Options.value(options, OPTION)
                .map(value -> new Strictness(
                        Stream.of(value.split(",", -1)).map(String::strip).toList(), true))
                .orElseGet(() -> new Strictness(List.of(), false));
    }

    /** The names that are none of a provider's. */
    List<String> unknown() {
        return names.stream().filter(name -> !choices().contains(name)).toList();
    }

    /** What the option may say. */
    static List<String> choices() {
        return Stream.concat(Stream.of(Provider.values()).map(Strictness::name), Stream.of(NONE))
                .toList();
    }

    boolean isTold(Provider provider) {
        return !isGiven || isError(provider);
    }

    boolean isError(Provider provider) {
        return names.contains(name(provider));
    }

    private static String name(Provider provider) {
        return provider.name().toLowerCase(Locale.ROOT);
    }
}
