package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A method that models may call.
 *
 * @param signature name and parameter types, as messages show them
 * @param description for a model; empty if there is none
 * @param result what it returns, nothing for {@code void}
 * @param thrown checked exceptions and others it declares
 */
public record ToolModel(
        String javaName,
        String signature,
        String wireName,
        String description,
        List<Property> parameters,
        Optional<Result> result,
        List<JavaType> thrown,
        boolean isStatic,
        boolean isPublic,
        boolean isGeneric,
        Origin origin) {

    /** What models are told of it: its description, or the words of its name. */
    public String told() {
        return description.isEmpty() ? new Words(javaName).sentence() : description;
    }

    /**
     * What a tool returns.
     *
     * @param isPrimitive whether it can't be null
     */
    public record Result(TypeShape shape, boolean isPrimitive) {}
}
