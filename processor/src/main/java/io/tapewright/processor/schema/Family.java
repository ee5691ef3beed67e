package io.tapewright.processor.schema;

import static io.tapewright.processor.schema.Keyword.EXCLUSIVE_MAXIMUM;
import static io.tapewright.processor.schema.Keyword.EXCLUSIVE_MINIMUM;
import static io.tapewright.processor.schema.Keyword.FORMAT;
import static io.tapewright.processor.schema.Keyword.MAXIMUM;
import static io.tapewright.processor.schema.Keyword.MAX_ITEMS;
import static io.tapewright.processor.schema.Keyword.MAX_LENGTH;
import static io.tapewright.processor.schema.Keyword.MINIMUM;
import static io.tapewright.processor.schema.Keyword.MIN_ITEMS;
import static io.tapewright.processor.schema.Keyword.MIN_LENGTH;
import static io.tapewright.processor.schema.Keyword.MULTIPLE_OF;
import static io.tapewright.processor.schema.Keyword.PATTERN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The families of providers, with what each takes in a schema. What a family does not take is said in descriptions, and checked by
 * the generated readers in any case.
 */
public enum Family {
    /** JSON Schema 2020-12 as such: for documentation, for MCP, and for prompts that carry the schema as text. */
    PLAIN(
            Absent.LEFT_OUT,
            Closing.CLOSED,
            Maps.OBJECTS,
            Anything.ANYTHING,
            Recursion.REFERENCES,
            EnumSet.allOf(Keyword.class),
            Set.of()),

    /**
     * OpenAI's structured outputs and strict functions, and whoever follows them; a schema of this family is taken by the most
     * providers.
     *
     * <p>From "Structured model outputs", section "Supported schemas", of OpenAI's documentation: all properties are required and
     * all objects closed, a union stands for what may be absent, string lengths are not taken, formats are those below.
     */
    STRICT(
            Absent.NULL,
            Closing.CLOSED,
            Maps.ENTRIES,
            Anything.SCALARS,
            Recursion.REFERENCES,
            EnumSet.of(
                    FORMAT,
                    PATTERN,
                    MINIMUM,
                    MAXIMUM,
                    EXCLUSIVE_MINIMUM,
                    EXCLUSIVE_MAXIMUM,
                    MULTIPLE_OF,
                    MIN_ITEMS,
                    MAX_ITEMS),
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "ipv4", "ipv6", "uuid")),

    /**
     * Anthropic's strict tools and structured outputs.
     *
     * <p>From "Structured outputs", section "JSON Schema limitations", of Anthropic's documentation: no bounds of numbers and
     * lengths, at least 0 or 1 items, patterns without anything that looks around, no references of a schema to itself.
     */
    ANTHROPIC(
            Absent.LEFT_OUT,
            Closing.CLOSED,
            Maps.ENTRIES,
            Anything.SCALARS,
            Recursion.TEXT,
            EnumSet.of(FORMAT, PATTERN, MIN_ITEMS),
            Set.of("date-time", "time", "date", "duration", "email", "hostname", "uri", "ipv4", "ipv6", "uuid")),

    /**
     * Gemini's {@code parameters} and {@code responseSchema}, a subset of OpenAPI's schemas.
     *
     * <p>From the type {@code Schema} of the Gemini API's reference: no {@code additionalProperties}, no references. Bounds of
     * lengths and patterns are taken, but soon end in "too many states for serving".
     */
    GEMINI(
            Absent.LEFT_OUT,
            Closing.OPEN,
            Maps.ENTRIES,
            Anything.SCALARS,
            Recursion.TEXT,
            EnumSet.of(FORMAT, MINIMUM, MAXIMUM),
            Set.of("date-time")),

    /**
     * Engines that turn a schema into a grammar: what both llama.cpp and xgrammar (vLLM, SGLang) obey. They pass by in silence what
     * they don't know.
     *
     * <p>From the README of llama.cpp's {@code grammars} and its converter, and from xgrammar's documentation of JSON schemas.
     */
    GRAMMAR(
            Absent.LEFT_OUT,
            Closing.CLOSED,
            Maps.OBJECTS,
            Anything.ANYTHING,
            Recursion.REFERENCES,
            EnumSet.of(FORMAT, PATTERN, MIN_LENGTH, MAX_LENGTH, MINIMUM, MAXIMUM, MIN_ITEMS, MAX_ITEMS),
            Set.of("date-time", "time", "date", "uuid"));

    /** Lookaround, back references and word boundaries, which engines without backtracking don't have. */
    private static final Pattern BACKTRACKING = Pattern.compile("\\(\\?[=!<]|\\\\[1-9bBk]");

    /** What xgrammar forgets where there is a pattern. */
    private static final Set<Keyword> LENGTHS = EnumSet.of(MIN_LENGTH, MAX_LENGTH);

    private final Absent absent;
    private final Closing closing;
    private final Maps maps;
    private final Anything anything;
    private final Recursion recursion;
    private final Set<Keyword> keywords;
    private final Set<String> formats;

    Family(
            Absent absent,
            Closing closing,
            Maps maps,
            Anything anything,
            Recursion recursion,
            Set<Keyword> keywords,
            Set<String> formats) {
        this.absent = absent;
        this.closing = closing;
        this.maps = maps;
        this.anything = anything;
        this.recursion = recursion;
        this.keywords = keywords;
        this.formats = formats;
    }

    /** How a property is absent. */
    private enum Absent {
        LEFT_OUT,
        NULL
    }

    /** Whether objects say that they have no further properties. */
    private enum Closing {
        CLOSED,
        OPEN
    }

    /** How a map is said. */
    private enum Maps {
        OBJECTS,
        ENTRIES
    }

    /** What stands for any JSON. */
    private enum Anything {
        ANYTHING,
        SCALARS
    }

    /** How a value is said that may contain others of its type. */
    private enum Recursion {
        /** By references to definitions. */
        REFERENCES,
        /** As a text with JSON in it. */
        TEXT
    }

    /** Whether every property is required, and one that may be absent may be null. */
    public boolean requiresAll() {
        return absent == Absent.NULL;
    }

    /** Whether objects must say that they have no further properties; else they must not. */
    public boolean closesObjects() {
        return closing == Closing.CLOSED;
    }

    /** Whether an object may have properties of any names; if not, an array of entries stands for it. */
    boolean hasMaps() {
        return maps == Maps.OBJECTS;
    }

    /** Whether a schema may allow any JSON; if not, any value without parts. */
    boolean hasAnything() {
        return anything == Anything.ANYTHING;
    }

    /** Whether a schema may refer to itself; if not, a text with JSON in it stands for what would have to. */
    boolean hasRecursion() {
        return recursion == Recursion.REFERENCES;
    }

    /** Those of a value's facets that a schema of its type may have. */
    List<Facet> taken(List<Facet> facets, String type) {
        List<Facet> taken = facets.stream().filter(facet -> takes(facet, type)).toList();
        boolean hasPattern = taken.stream().anyMatch(facet -> facet.keyword() == PATTERN);
        return this == GRAMMAR && hasPattern
                ? taken.stream()
                        .filter(facet -> !LENGTHS.contains(facet.keyword()))
                        .toList()
                : taken;
    }

    private boolean takes(Facet facet, String type) {
        if (facet.keyword() == Keyword.NONE) {
            return false;
        }
        if (this == PLAIN || !keywords.contains(facet.keyword())) {
            return this == PLAIN;
        }
        return switch (facet.keyword()) {
            case FORMAT -> facet.value() instanceof Json.Text format && formats.contains(format.content());
            case PATTERN -> facet.value() instanceof Json.Text pattern && takesPattern(pattern.content());
            case MINIMUM, MAXIMUM -> this != GRAMMAR || type.equals("integer");
            case MIN_ITEMS -> this != ANTHROPIC || facet.value().text().matches("[01]");
            default -> true;
        };
    }

    private boolean takesPattern(String pattern) {
        boolean isWhole = pattern.startsWith("^") && pattern.endsWith("$");
        return !BACKTRACKING.matcher(pattern).find() && (this != GRAMMAR || isWhole);
    }
}
