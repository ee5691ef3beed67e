package io.tapewright.processor.schema;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How large a schema is, in what providers count.
 *
 * @param properties properties of all objects in it
 * @param levels how deep objects are nested
 * @param enumValues values of all enums
 * @param characters of the names of properties and of the values of enums
 * @param longEnum the most characters in one enum of more than 250 values
 * @param optional properties that may be absent
 * @param unions values with alternatives
 */
public record Size(int properties, int levels, int enumValues, int characters, int longEnum, int optional, int unions) {
    /** The size of nothing. */
    public static final Size NONE = new Size(0, 0, 0, 0, 0, 0, 0);

    private static final int LONG_ENUM = 250;

    /** The size of a schema. */
    public static Size of(Json schema) {
        if (schema instanceof Json.Items items) {
            return items.values().stream().map(Size::of).reduce(NONE, Size::and);
        }
        if (schema instanceof Json.Part part) {
            return of(part.inside());
        }
        return schema instanceof Json.Members members ? ofKeywords(members.values()) : NONE;
    }

    private static Size ofKeywords(Map<String, Json> keywords) {
        Size inside = Stream.of("items", "additionalProperties", "anyOf")
                .map(keywords::get)
                .filter(Objects::nonNull)
                .map(Size::of)
                .reduce(NONE, Size::and);
        // a description with a reference is an anyOf of one
        int union = keywords.get("anyOf") instanceof Json.Items items
                        && items.values().size() > 1
                ? 1
                : 0;
        Size own = new Size(0, 0, 0, 0, 0, 0, union);
        if (keywords.get("enum") instanceof Json.Items names) {
            int count = names.values().size();
            int characters = characters(names.values());
            own = own.and(new Size(0, 0, count, characters, count > LONG_ENUM ? characters : 0, 0, 0));
        }
        if (keywords.get("$defs") instanceof Json.Members definitions) {
            own = definitions.values().values().stream().map(Size::of).reduce(own, Size::and);
        }
        if (keywords.get("properties") instanceof Json.Members properties) {
            own = own.and(ofObject(properties.values(), keywords.get("required")));
        }
        return own.and(inside);
    }

    private static Size ofObject(Map<String, Json> properties, @Nullable Json required) {
        Size inside = properties.values().stream().map(Size::of).reduce(NONE, Size::and);
        int names = properties.keySet().stream().mapToInt(String::length).sum();
        int mandatory = required instanceof Json.Items items ? items.values().size() : 0;
        Size own = new Size(properties.size(), 0, 0, names, 0, properties.size() - mandatory, 0);
        return own.and(inside).deeper();
    }

    private static int characters(List<Json> names) {
        return names.stream().mapToInt(name -> name.text().length() - 2).sum();
    }

    private Size deeper() {
        return new Size(properties, levels + 1, enumValues, characters, longEnum, optional, unions);
    }

    /** The size of both, side by side. */
    public Size and(Size other) {
        return new Size(
                properties + other.properties,
                Math.max(levels, other.levels),
                enumValues + other.enumValues,
                characters + other.characters,
                Math.max(longEnum, other.longEnum),
                optional + other.optional,
                unions + other.unions);
    }
}
