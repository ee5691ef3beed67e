package io.tapewright.processor.read;

import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Container;
import io.tapewright.processor.model.TypeShape.Formatted;
import io.tapewright.processor.model.TypeShape.Scalar;
import java.util.Map;
import java.util.Optional;

/** The types of the JDK and of libraries that have a place in JSON. */
final class KnownTypes {
    private static final Map<String, TypeShape> WITHOUT_PARTS = Map.ofEntries(
            Map.entry("java.lang.String", Scalar.TEXT),
            Map.entry("java.lang.CharSequence", Scalar.CHARACTERS),
            Map.entry("java.lang.Character", Formatted.CHARACTER),
            Map.entry("java.lang.Boolean", Scalar.BOOLEAN),
            Map.entry("java.lang.Byte", Scalar.BYTE),
            Map.entry("java.lang.Short", Scalar.SHORT),
            Map.entry("java.lang.Integer", Scalar.INT),
            Map.entry("java.lang.Long", Scalar.LONG),
            Map.entry("java.lang.Float", Scalar.FLOAT),
            Map.entry("java.lang.Double", Scalar.DOUBLE),
            Map.entry("java.math.BigInteger", Scalar.BIG_INTEGER),
            Map.entry("java.math.BigDecimal", Scalar.DECIMAL),
            Map.entry("java.net.URI", Formatted.URI),
            Map.entry("java.util.UUID", Formatted.UUID),
            Map.entry("java.time.LocalDate", Formatted.DATE),
            Map.entry("java.time.LocalTime", Formatted.TIME),
            Map.entry("java.time.LocalDateTime", Formatted.DATE_TIME),
            Map.entry("java.time.OffsetDateTime", Formatted.OFFSET_DATE_TIME),
            Map.entry("java.time.Instant", Formatted.INSTANT),
            Map.entry("java.time.Duration", Formatted.DURATION),
            Map.entry("java.time.Year", Scalar.YEAR),
            Map.entry("java.time.ZoneId", Formatted.ZONE),
            Map.entry("io.tapewright.json.JsonValue", Scalar.ANY),
            Map.entry("tools.jackson.databind.JsonNode", Scalar.TREE));

    private static final Map<String, Container> CONTAINERS = Map.of(
            "java.util.List", Container.LIST,
            "java.util.Collection", Container.COLLECTION,
            "java.util.Set", Container.SET,
            "java.util.SortedSet", Container.SORTED_SET);

    private KnownTypes() {}

    /** The shape of a type without parts, by its qualified name. */
    static Optional<TypeShape> withoutParts(String name) {
        return Optional.ofNullable(WITHOUT_PARTS.get(name));
    }

    /** What a type with elements is. */
    static Optional<Container> container(String name) {
        return Optional.ofNullable(CONTAINERS.get(name));
    }

    /** Whether the values of a type have a natural order. */
    static boolean isOrdered(TypeShape shape) {
        if (shape instanceof Scalar scalar) {
            return !scalar.isAny() && scalar != Scalar.CHARACTERS;
        }
        return shape instanceof TypeShape.Choice
                || shape instanceof Formatted formatted && formatted != Formatted.BYTES && formatted != Formatted.ZONE;
    }
}
