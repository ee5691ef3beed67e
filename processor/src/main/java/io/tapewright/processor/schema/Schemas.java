package io.tapewright.processor.schema;

import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Makes the JSON schemas of shapes for one family of providers. */
public final class Schemas {
    private static final Json.Members NULL = typed("null");

    private final Family family;

    private Schemas(Family family) {
        this.family = family;
    }

    /** The schemas of a family. */
    public static Schemas of(Family family) {
        return new Schemas(family);
    }

    /** The schema of a property's value, where there is one. */
    public Json value(Property property) {
        List<Facet> facets = Facets.ofValues(property);
        List<Facet> taken = family.taken(facets, "");
        List<String> words = facets.stream()
                .filter(facet -> !taken.contains(facet))
                .map(Facet::words)
                .toList();
        Json schema = schema(property.shape(), property.constraints(), inWords(property.description(), words));
        return schema instanceof Json.Members members ? with(taken, members) : schema;
    }

    private static Json.Members with(List<Facet> facets, Json.Members schema) {
        Json.Members all = schema;
        for (Facet facet : facets) {
            all = all.and(facet.keyword().word(), facet.value());
        }
        return all;
    }

    /** The schema of an object, with what it refers to. */
    public Json.Members object(List<Property> properties) {
        Map<String, Json> definitions = definitions(properties);
        Json.Members object = object("", properties, "");
        return definitions.isEmpty() ? object : object.and("$defs", new Json.Members(definitions));
    }

    /** The schemas to which those of some properties refer, by name; none where the runtime puts a text with JSON in their place. */
    public Map<String, Json> definitions(List<Property> properties) {
        Map<String, Json> definitions = new LinkedHashMap<>();
        if (family.hasRecursion()) {
            properties.forEach(property -> define(property.shape(), definitions));
        }
        return definitions;
    }

    private void define(TypeShape shape, Map<String, Json> definitions) {
        if (shape instanceof TypeShape.Reference reference && !definitions.containsKey(reference.name())) {
            definitions.put(reference.name(), schema(reference.target(), Constraints.NONE, ""));
            define(reference.target(), definitions);
        } else if (shape instanceof TypeShape.Maybe maybe) {
            define(maybe.value(), definitions);
        } else if (shape instanceof TypeShape.ListOf list) {
            define(list.element(), definitions);
        } else if (shape instanceof TypeShape.MapOf map) {
            define(map.value(), definitions);
        } else if (shape instanceof TypeShape.Composite composite) {
            composite.properties().forEach(property -> define(property.shape(), definitions));
        } else if (shape instanceof TypeShape.Union union) {
            union.branches().forEach(branch -> define(branch, definitions));
        }
    }

    /** The schema of an object that says its kind, if it has one. */
    private Json.Members object(String kind, List<Property> properties, String description) {
        Map<String, Json> members = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        if (!kind.isEmpty()) {
            members.put("kind", typed("string").and("enum", Json.Items.of(List.of(kind))));
            required.add("kind");
        }
        for (Property property : properties) {
            members.put(property.wireName(), valueOrNull(property));
            if (property.isRequired() || family.requiresAll()) {
                required.add(property.wireName());
            }
        }
        return object(members, required, description);
    }

    private Json.Members composite(TypeShape.Composite composite, String description) {
        return object(composite.kind(), composite.properties(), description);
    }

    private Json.Members object(Map<String, Json> members, List<String> required, String description) {
        Json.Members object = described(typed("object"), description)
                .and("properties", new Json.Members(members))
                .and("required", Json.Items.of(required));
        return family.closesObjects() ? object.and("additionalProperties", new Json.Literal("false")) : object;
    }

    /** The schema of a property, which may be null where it can't be absent. */
    private Json valueOrNull(Property property) {
        return property.isRequired() || !family.requiresAll() ? value(property) : anyOf(List.of(value(property), NULL));
    }

    private static Json.Members anyOf(List<Json> alternatives) {
        return new Json.Members(Map.of("anyOf", new Json.Items(alternatives)));
    }

    private Json schema(TypeShape shape, Constraints constraints, String description) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return scalar(scalar, constraints, description);
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return formatted(formatted, constraints, description);
        }
        if (shape instanceof TypeShape.Maybe maybe) {
            return schema(maybe.value(), constraints, description);
        }
        if (shape instanceof TypeShape.ListOf list) {
            return value("array", description, Facets.ofList(constraints))
                    .and("items", schema(list.element(), list.each(), ""));
        }
        if (shape instanceof TypeShape.MapOf map) {
            return map(schema(map.value(), map.each(), ""), constraints, description);
        }
        if (shape instanceof TypeShape.Choice choice) {
            return value("string", description, List.of()).and("enum", names(choice));
        }
        if (shape instanceof TypeShape.Composite composite) {
            // what is said of the property says more than what is said of its type
            return composite.hasCompanion()
                    ? new Json.Part(composite, description, composite(composite, description))
                    : composite(composite, description.isEmpty() ? composite.description() : description);
        }
        if (shape instanceof TypeShape.Union union) {
            List<Json> branches = union.branches().stream()
                    .<Json>map(branch -> composite(branch, branch.description()))
                    .toList();
            return described(new Json.Members(Map.of()), description.isEmpty() ? union.description() : description)
                    .and("anyOf", new Json.Items(branches));
        }
        if (shape instanceof TypeShape.Reference reference) {
            return reference(reference, description);
        }
        throw new IllegalArgumentException("no schema for " + shape);
    }

    /** OpenAI takes nothing beside a reference. */
    private static Json.Members reference(TypeShape.Reference reference, String description) {
        Json.Members schema = new Json.Members(Map.of("$ref", new Json.Text("#/$defs/" + reference.name())));
        return description.isEmpty()
                ? schema
                : described(new Json.Members(Map.of()), description).and("anyOf", new Json.Items(List.of(schema)));
    }

    private static Json.Items names(TypeShape.Choice choice) {
        return Json.Items.of(
                choice.constants().stream().map(TypeShape.Constant::wireName).toList());
    }

    private Json.Members scalar(TypeShape.Scalar scalar, Constraints constraints, String description) {
        if (scalar.isAny()) {
            return anything(description);
        }
        return value(
                type(scalar),
                description,
                scalar.isNumber()
                        ? Facets.ofNumber(constraints, scalar)
                        : scalar == TypeShape.Scalar.BOOLEAN
                                ? Facets.ofTruth(constraints)
                                : Facets.ofText(constraints));
    }

    private static String type(TypeShape.Scalar scalar) {
        if (scalar.isNumber()) {
            return scalar.isWhole() ? "integer" : "number";
        }
        return scalar == TypeShape.Scalar.BOOLEAN ? "boolean" : "string";
    }

    /** The form in words of its own where schemas have none, as models read them. */
    private Json.Members formatted(TypeShape.Formatted formatted, Constraints constraints, String description) {
        List<Facet> facets = new ArrayList<>();
        if (formatted.format().isEmpty()) {
            facets.add(new Facet(Keyword.NONE, new Json.Text(""), formatted.words()));
        }
        facets.addAll(facets(formatted));
        facets.addAll(Facets.ofForm(constraints));
        return value("string", description, facets);
    }

    private static List<Facet> facets(TypeShape.Formatted formatted) {
        Json one = new Json.Literal("1");
        return switch (formatted) {
            case CHARACTER -> List.of(new Facet(Keyword.MIN_LENGTH, one, ""), new Facet(Keyword.MAX_LENGTH, one, ""));
            case BYTES -> List.of(new Facet(Keyword.CONTENT_ENCODING, new Json.Text("base64"), ""));
            case ZONE -> List.of();
            default ->
                List.of(
                        formatted.format().isEmpty()
                                ? new Facet(Keyword.PATTERN, new Json.Text(formatted.pattern()), "")
                                : new Facet(Keyword.FORMAT, new Json.Text(formatted.format()), formatted.words()));
        };
    }

    /** An object of any properties; where there is no such thing, a list of entries, which readers take as well. */
    private Json.Members map(Json value, Constraints constraints, String description) {
        if (family.hasMaps()) {
            return value("object", description, Facets.ofMap(constraints)).and("additionalProperties", value);
        }
        Map<String, Json> entry = new LinkedHashMap<>();
        entry.put("key", typed("string"));
        entry.put("value", value);
        return value("array", description, Facets.ofList(constraints))
                .and("items", object(entry, List.of("key", "value"), ""));
    }

    private Json.Members anything(String description) {
        Json.Members any = described(new Json.Members(Map.of()), description);
        return family.hasAnything()
                ? any
                : any.and("anyOf", new Json.Items(List.of(typed("string"), typed("number"), typed("boolean"))));
    }

    /** A value of a type, with what else is known of it, in keywords or in words. */
    private Json.Members value(String type, String description, List<Facet> facets) {
        List<Facet> taken = family.taken(facets, type);
        List<String> words = facets.stream()
                .filter(facet -> !taken.contains(facet))
                .map(Facet::words)
                .toList();
        Json.Members value = described(typed(type), inWords(description, words));
        for (Facet facet : taken) {
            value = value.and(facet.keyword().word(), facet.value());
        }
        return value;
    }

    /** A description with what no keyword says. */
    private static String inWords(String description, List<String> more) {
        String words = more.stream().filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
        return words.isEmpty() || description.isEmpty() ? description + words : description + " (" + words + ")";
    }

    private static Json.Members described(Json.Members schema, String description) {
        return description.isEmpty() ? schema : schema.and("description", new Json.Text(description));
    }

    private static Json.Members typed(String type) {
        return new Json.Members(Map.of("type", new Json.Text(type)));
    }
}
