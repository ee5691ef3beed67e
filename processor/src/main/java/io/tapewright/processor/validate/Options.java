package io.tapewright.processor.validate;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The options of the compiler that are for the processor. */
final class Options {
    private Options() {}

    /** What an option says; empty if it is written without a value. */
    static Optional<String> value(Map<String, String> options, String name) {
        @Nullable String value = options.get(name);
        return options.containsKey(name) ? Optional.of(value == null ? "" : value.strip()) : Optional.empty();
    }
}
