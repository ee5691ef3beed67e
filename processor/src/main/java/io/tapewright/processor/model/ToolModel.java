package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;

/**
 * A method that models may call.
 *
 * @param signature name and parameter types, as messages show them
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

    /**
     * What a tool returns.
     *
     * @param isPrimitive whether it can't be null
     */
    public record Result(TypeShape shape, boolean isPrimitive) {}
}
