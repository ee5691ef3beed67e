package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value looks like in JSON and in Java. Schema, reader and writer all come from this. */
public sealed interface TypeShape {

    /** Whether it is known that nothing in it is {@link Unsupported}; of a type that contains itself it is not. */
    default boolean isSupported() {
        return !has(this, Unsupported.class) && !has(this, Reference.class);
    }

    /** What is directly inside of it. */
    default List<TypeShape> inside() {
        return List.of();
    }

    /** Whether some of these are, or have inside, what contains itself. */
    static boolean isAnyRecursive(List<Property> properties) {
        return properties.stream().anyMatch(property -> has(property.shape(), Reference.class));
    }

    /** Whether all of these can be described, with what is inside. */
    static boolean areAllSupported(List<Property> properties) {
        return properties.stream().noneMatch(property -> has(property.shape(), Unsupported.class));
    }

    private static boolean has(TypeShape shape, Class<? extends TypeShape> form) {
        return form.isInstance(shape) || shape.inside().stream().anyMatch(inside -> has(inside, form));
    }

    /** A value without parts that is a text, a number or a boolean in JSON, or that may be anything. */
    enum Scalar implements TypeShape {
        TEXT,
        /** A {@code CharSequence}. */
        CHARACTERS,
        BOOLEAN,
        BYTE,
        SHORT,
        INT,
        LONG,
        BIG_INTEGER,
        FLOAT,
        DOUBLE,
        DECIMAL,
        YEAR,
        /** Any JSON, a {@code JsonValue}. */
        ANY,
        /** Any JSON, a {@code JsonNode} of Jackson. */
        TREE;

        private static final Set<Scalar> WHOLE = EnumSet.of(BYTE, SHORT, INT, LONG, BIG_INTEGER, YEAR);

        /** Whether JSON says it as a whole number. */
        public boolean isWhole() {
            return WHOLE.contains(this);
        }

        /** Whether JSON says it as a number. */
        public boolean isNumber() {
            return isWhole() || this == FLOAT || this == DOUBLE || this == DECIMAL;
        }

        /** Whether any JSON will do. */
        public boolean isAny() {
            return this == ANY || this == TREE;
        }
    }

    /** A value without parts that is a text of a certain form in JSON. */
    enum Formatted implements TypeShape {
        CHARACTER("", "", "one character"),
        BYTES("", "", "bytes in base64"),
        UUID("uuid", "", "a UUID"),
        URI("uri", "", "a URI"),
        DATE("date", "", "a date such as 2024-09-17"),
        TIME("", "^\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$", "a local time such as 14:30:00"),
        DATE_TIME(
                "",
                "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?$",
                "a local date and time such as 2024-09-17T14:30:00"),
        OFFSET_DATE_TIME("date-time", "", "a date and time with offset such as 2024-09-17T14:30:00+02:00"),
        INSTANT("date-time", "", "an instant such as 2024-09-17T12:30:00Z"),
        DURATION(
                "",
                "^-?P(-?\\d+D)?(T(-?\\d+H)?(-?\\d+M)?(-?\\d+(\\.\\d{1,9})?S)?)?$",
                "a duration in days, hours, minutes and seconds such as PT1H30M"),
        ZONE("", "", "a time zone such as Europe/Paris");

        private static final Set<Formatted> TIMES = EnumSet.of(DATE, TIME, DATE_TIME, OFFSET_DATE_TIME, INSTANT);

        private final String format;
        private final String pattern;
        private final String words;

        Formatted(String format, String pattern, String words) {
            this.format = format;
            this.pattern = pattern;
            this.words = words;
        }

        /** What JSON schemas call the form; empty if they have no word for it. */
        public String format() {
            return format;
        }

        /** A regular expression for the form, without anything that only some engines know; empty if there is none. */
        public String pattern() {
            return pattern;
        }

        /** What it is, for a reader. */
        public String words() {
            return words;
        }

        /** Whether it is in the past or in the future. */
        public boolean isTime() {
            return TIMES.contains(this);
        }
    }

    /** An enum. */
    record Choice(JavaType type, List<Constant> constants) implements TypeShape {
        /** Whether JSON calls each constant what Java calls it. */
        public boolean isPlain() {
            return constants.stream().allMatch(constant -> constant.javaName().equals(constant.wireName()));
        }
    }

    /** A constant of an enum. */
    record Constant(String javaName, String wireName, Origin origin) {}

    /**
     * An array in JSON.
     *
     * @param each what is demanded of each element
     */
    record ListOf(TypeShape element, Container container, Constraints each) implements TypeShape {
        /** Whether Java says it as an array, too. */
        public boolean isArray() {
            return container == Container.ARRAY || container == Container.PRIMITIVE_ARRAY;
        }

        @Override
        public List<TypeShape> inside() {
            return List.of(element);
        }
    }

    /** What holds the elements of an array in JSON. */
    enum Container {
        LIST,
        COLLECTION,
        SET,
        SORTED_SET,
        /** An array of references. */
        ARRAY,
        /** An array of primitives. */
        PRIMITIVE_ARRAY
    }

    /**
     * A {@code Map<String, …>}: an object whose properties may have any names.
     *
     * @param each what is demanded of each value
     */
    record MapOf(TypeShape value, Constraints each) implements TypeShape {
        @Override
        public List<TypeShape> inside() {
            return List.of(value);
        }
    }

    /** A property that may be absent. */
    record Maybe(TypeShape value, Absence absence) implements TypeShape {
        @Override
        public List<TypeShape> inside() {
            return List.of(value);
        }
    }

    /** How Java says that there is no value. */
    enum Absence {
        OPTIONAL,
        OPTIONAL_INT,
        OPTIONAL_LONG,
        OPTIONAL_DOUBLE,
        NULL
    }

    /**
     * A record or a class inside of a step, an argument or a result.
     *
     * @param arguments what its type parameters stand for
     * @param kind what tells it from the others of its union; empty if it is in none
     * @param companion where it is described
     */
    record Composite(
            JavaType type,
            List<TypeShape> arguments,
            String kind,
            String description,
            List<Property> components,
            Companion companion,
            Origin origin)
            implements TypeShape {

        /** What JSON says of it. */
        public List<Property> properties() {
            return Property.said(components);
        }

        @Override
        public List<TypeShape> inside() {
            return properties().stream().map(Property::shape).toList();
        }

        /** Whether a companion of its own reads and writes it. */
        public boolean hasCompanion() {
            return companion == Companion.PART || companion == Companion.STEP;
        }

        /** Whether JSON says its kind. */
        public boolean hasKind() {
            return !kind.isEmpty();
        }
    }

    /** A sealed interface: one of several records, which a property {@code kind} tells apart. */
    record Union(JavaType type, String description, List<Composite> branches, Origin origin) implements TypeShape {
        @Override
        public List<TypeShape> inside() {
            return List.copyOf(branches);
        }
    }

    /** Where a record is described that is inside of something. */
    enum Companion {
        /** Nowhere but in what it is inside of. */
        NONE,
        /** As NONE, but its comment is gone, since it is in a class file. */
        LOST,
        /** In the companion of a part. */
        PART,
        /** In the companion of a step. */
        STEP
    }

    /**
     * A record or a sealed interface that contains itself, at any place where it occurs.
     *
     * @param name what it is called in schemas
     * @param definitions what each name stands for; one map for all references, complete once all is read
     */
    record Reference(String name, Map<String, TypeShape> definitions) implements TypeShape {
        /** What it stands for: a {@link Composite}, a {@link Union} or what is not supported. */
        public TypeShape target() {
            return Objects.requireNonNull(definitions.get(name), name);
        }

        /** What contains itself can't be compared part by part. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reference reference
                    && name.equals(reference.name)
                    && definitions == reference.definitions;
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return "Reference[" + name + "]";
        }
    }

    /**
     * What can't be described.
     *
     * @param detail what is the matter with the type; empty if the reason says it all
     */
    record Unsupported(String type, Reason reason, String detail) implements TypeShape {}

    /** Why a type can't be described. */
    enum Reason {
        UNKNOWN,
        EXPANDING,
        GENERIC,
        UNION,
        CLASS,
        HIDDEN,
        OPTIONAL_INSIDE,
        EMPTY_ENUM,
        MAP_KEY,
        NOT_COMPARABLE
    }
}
