package io.tapewright.processor.schema;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Two values of one enum that differ in the case of letters only.
 *
 * @param one the first of them
 * @param other the second
 */
public record Alike(String one, String other) {

    /** The first such values in a schema. */
    public static Optional<Alike> in(Json schema) {
        if (schema instanceof Json.Items items) {
            return inAny(items.values());
        }
        if (!(schema instanceof Json.Members members)) {
            return Optional.empty();
        }
        return members.values().get("enum") instanceof Json.Items names
                ? among(names.values())
                : inAny(members.values().values());
    }

    private static Optional<Alike> inAny(Collection<Json> schemas) {
        return schemas.stream().map(Alike::in).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Alike> among(List<Json> values) {
        Map<String, String> byLetters = new HashMap<>();
        for (Json value : values) {
            String name = value instanceof Json.Text text ? text.content() : value.text();
            String other = byLetters.put(name.toLowerCase(Locale.ROOT), name);
            if (other != null) {
                return Optional.of(new Alike(other, name));
            }
        }
        return Optional.empty();
    }
}
