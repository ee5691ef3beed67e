package io.tapewright.step;

import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaDefinitions;
import io.tapewright.json.SchemaFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * The JSON schema of an object, in the parts from which the schemas of steps, of functions and of unions are put together; for each
 * family of providers.
 *
 * @param properties the members of {@code properties}, as JSON text without braces; empty if there are none
 * @param required the members of {@code required}, as JSON text without brackets; empty if there are none
 * @param definitions the schemas to which these refer, by name, as {@code {"$ref": "#/$defs/Name"}}
 * @param variants the schemas for the families that take it in another form; these have no variants themselves
 */
public record ObjectSchema(
        String properties, String required, Map<String, String> definitions, Map<SchemaFamily, ObjectSchema> variants) {

    /** What closes an object. No string inside of JSON has it, as its quotes would be escaped. */
    private static final String CLOSED = ", \"additionalProperties\": false";

    /** The schema of an object without properties. */
    public static final ObjectSchema EMPTY = new ObjectSchema("", "");

    /** The canonical constructor keeps copies of the definitions, in their order, and of the variants. */
    public ObjectSchema {
        definitions = Collections.unmodifiableMap(new LinkedHashMap<>(definitions));
        variants = Map.copyOf(variants);
    }

    /** A schema that is the same for all families. */
    public ObjectSchema(String properties, String required) {
        this(properties, required, Map.of(), Map.of());
    }

    /** Starts a schema, property by property. */
    public static Builder builder() {
        return new Builder();
    }

    /** The schema of the object, as JSON text. */
    public String json() {
        return json(SchemaFamily.PLAIN);
    }

    /** The schema of the object for a family, as JSON text. */
    public String json(SchemaFamily family) {
        ObjectSchema schema = in(family);
        SchemaDefinitions definitions = new SchemaDefinitions();
        String properties = definitions.add(schema.properties, schema.definitions);
        return object("", "", properties, schema.required, definitions.asMember(), family);
    }

    /**
     * The schema of the object with a property {@code kind} of one possible value in front, as JSON text.
     *
     * @param kind the value that tells the types of a union apart
     * @param description what the object means; empty for none
     */
    public String json(String kind, String description) {
        return json(kind, description, SchemaFamily.PLAIN);
    }

    /**
     * The same for a family.
     *
     * @param kind the value that tells the types of a union apart
     * @param description what the object means; empty for none
     */
    public String json(String kind, String description, SchemaFamily family) {
        SchemaDefinitions definitions = new SchemaDefinitions();
        String part = json(kind, description, family, definitions);
        return part.substring(0, part.length() - 1) + definitions.asMember() + "}";
    }

    /**
     * The same as a part of a schema that gathers all definitions at its root.
     *
     * @param kind the value that tells the types of a union apart
     * @param description what the object means; empty for none
     * @param definitions those of the whole schema, to which those of this part are added
     */
    public String json(String kind, String description, SchemaFamily family, SchemaDefinitions definitions) {
        String kindSchema = "\"kind\": {\"type\": \"string\", \"enum\": ["
                + JsonValue.of(kind).json() + "]}";
        ObjectSchema schema = in(family);
        String properties = definitions.add(schema.properties, schema.definitions);
        return object(
                described(description), kindSchema, then(properties), "\"kind\"" + then(schema.required), "", family);
    }

    /**
     * The schema of the object as a part of another one, for a family, as JSON text. Only of an object that refers to no definitions.
     *
     * @param description what the object means; empty for none
     */
    public String json(String description, SchemaFamily family) {
        ObjectSchema schema = in(family);
        return object(described(description), "", schema.properties, schema.required, "", family);
    }

    private static String described(String description) {
        return description.isEmpty()
                ? ""
                : "\"description\": " + JsonValue.of(description).json() + ", ";
    }

    /** Whether another schema without variants is the same. */
    private boolean isLike(ObjectSchema other) {
        return properties.equals(other.properties)
                && required.equals(other.required)
                && definitions.equals(other.definitions);
    }

    private ObjectSchema in(SchemaFamily family) {
        return variants.getOrDefault(family, this);
    }

    private static String object(
            String described, String first, String properties, String required, String last, SchemaFamily family) {
        String closed = family.closesObjects() ? CLOSED : "";
        return "{" + described + "\"type\": \"object\", \"properties\": {" + first + properties + "}, \"required\": ["
                + required + "]" + closed + last + "}";
    }

    private static String then(String members) {
        return members.isEmpty() ? "" : ", " + members;
    }

    /**
     * A property that is being described.
     *
     * @param quotedName its name as JSON
     * @param plain its schema for the family {@code PLAIN}
     * @param others those of families that do not follow from it
     */
    private record Property(String quotedName, boolean isRequired, String plain, Map<SchemaFamily, String> others) {
        /** How a family is told: null stands for an absent value where all properties are required. */
        String json(SchemaFamily family) {
            String schema = schema(family);
            String value = isRequired || !family.requiresAll()
                    ? schema
                    : "{\"anyOf\": [" + schema + ", {\"type\": \"null\"}]}";
            return quotedName + ": " + value;
        }

        private String schema(SchemaFamily family) {
            return others.getOrDefault(family, family.closesObjects() ? plain : plain.replace(CLOSED, ""));
        }
    }

    /** Collects the properties of an object. Not thread-safe. */
    public static final class Builder {
        private final List<Property> properties = new ArrayList<>();
        private final Map<SchemaFamily, Map<String, String>> definitions = new EnumMap<>(SchemaFamily.class);

        private Builder() {}

        /** A property that must be there, with its schema as JSON text. */
        public Builder required(String name, String schema) {
            return add(name, true, schema);
        }

        /** A property that may be absent, with its schema as JSON text. */
        public Builder optional(String name, String schema) {
            return add(name, false, schema);
        }

        /** A property that must be there, with its schema in the form that each family takes. */
        public Builder required(String name, Function<SchemaFamily, String> schema) {
            return add(name, true, schema.apply(SchemaFamily.PLAIN)).in(schema, SchemaFamily.values());
        }

        /** A property that may be absent, with its schema in the form that each family takes. */
        public Builder optional(String name, Function<SchemaFamily, String> schema) {
            return add(name, false, schema.apply(SchemaFamily.PLAIN)).in(schema, SchemaFamily.values());
        }

        private Builder add(String name, boolean isRequired, String schema) {
            String quotedName = JsonValue.of(name).json();
            properties.add(new Property(quotedName, isRequired, schema, new EnumMap<>(SchemaFamily.class)));
            return this;
        }

        /**
         * Another schema of the last property, for families that take it in another form. Where they differ only in that objects do
         * not say {@code "additionalProperties": false}, none is needed: it is left out.
         */
        public Builder in(String schema, SchemaFamily... families) {
            for (SchemaFamily family : families) {
                properties.get(properties.size() - 1).others.put(family, schema);
            }
            return this;
        }

        /** Other schemas of the last property, for families that take it in another form. */
        public Builder in(Function<SchemaFamily, String> schema, SchemaFamily... families) {
            for (SchemaFamily family : families) {
                in(schema.apply(family), family);
            }
            return this;
        }

        /**
         * A schema to which properties and other definitions refer as {@code {"$ref": "#/$defs/Name"}}.
         *
         * @param families those that take it in this form
         */
        public Builder definition(String name, String schema, SchemaFamily... families) {
            return definition(name, family -> schema, families);
        }

        /**
         * The same in the form that each family takes.
         *
         * @param families those that take it in this form
         */
        public Builder definition(String name, Function<SchemaFamily, String> schema, SchemaFamily... families) {
            for (SchemaFamily family : families) {
                definitions.computeIfAbsent(family, f -> new LinkedHashMap<>()).put(name, schema.apply(family));
            }
            return this;
        }

        /** The schema. */
        public ObjectSchema build() {
            ObjectSchema plain = of(SchemaFamily.PLAIN);
            Map<SchemaFamily, ObjectSchema> variants = new EnumMap<>(SchemaFamily.class);
            for (SchemaFamily family : SchemaFamily.values()) {
                ObjectSchema variant = of(family);
                if (!variant.isLike(plain)) {
                    variants.put(family, variant);
                }
            }
            return new ObjectSchema(plain.properties, plain.required, plain.definitions, variants);
        }

        private ObjectSchema of(SchemaFamily family) {
            StringJoiner all = new StringJoiner(", ");
            StringJoiner required = new StringJoiner(", ");
            for (Property property : properties) {
                all.add(property.json(family));
                if (property.isRequired || family.requiresAll()) {
                    required.add(property.quotedName);
                }
            }
            String json = all.toString();
            return new ObjectSchema(
                    family.hasRecursion() ? json : SchemaDefinitions.inText(json, definitionsFor(SchemaFamily.PLAIN)),
                    required.toString(),
                    definitionsFor(family),
                    Map.of());
        }

        private Map<String, String> definitionsFor(SchemaFamily family) {
            return definitions.getOrDefault(family, Map.of());
        }
    }
}
