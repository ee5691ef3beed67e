package io.tapewright.processor.schema;

import java.util.List;
import java.util.function.ToIntFunction;

/** The providers with limits of size, and these limits, as documented in autumn 2026. Those of Gemini and of engines are not known. */
public enum Provider {
    /**
     * "Structured model outputs", section "Supported schemas": 5,000 properties in up to 10 levels, 1,000 enum values, 120,000
     * characters in names and values, 15,000 of them in one enum of more than 250 values; Chat Completions API reference: 128
     * functions, descriptions of 1,024 characters.
     */
    OPENAI(
            "OpenAI",
            Family.STRICT,
            128,
            1024,
            true,
            List.of(
                    new Limit("properties", Size::properties, 5000, Scope.SCHEMA),
                    new Limit("levels of objects", Size::levels, 10, Scope.SCHEMA),
                    new Limit("values of enums", Size::enumValues, 1000, Scope.SCHEMA),
                    new Limit("characters in an enum of more than 250 values", Size::longEnum, 15_000, Scope.SCHEMA),
                    new Limit("characters in names", Size::characters, 120_000, Scope.SCHEMA))),

    /**
     * "Structured outputs", section "Schema complexity limits": 20 strict tools in a request, 24 optional parameters and 16 with
     * alternatives over all of them; the same page does not promise the case of letters in values of enums.
     */
    ANTHROPIC(
            "Anthropic",
            Family.ANTHROPIC,
            20,
            Integer.MAX_VALUE,
            false,
            List.of(
                    new Limit("properties that may be absent", Size::optional, 24, Scope.REQUEST),
                    new Limit("properties with alternatives", Size::unions, 16, Scope.REQUEST)));

    private final String display;
    private final Family family;
    private final int tools;
    private final int description;
    private final boolean keepsCase;
    private final List<Limit> limits;

    Provider(String display, Family family, int tools, int description, boolean keepsCase, List<Limit> limits) {
        this.display = display;
        this.family = family;
        this.tools = tools;
        this.description = description;
        this.keepsCase = keepsCase;
        this.limits = limits;
    }

    /**
     * What a schema has at most.
     *
     * @param what what is counted
     * @param count how many a schema has
     * @param most how many are taken
     * @param scope in what they are counted
     */
    public record Limit(String what, ToIntFunction<Size> count, int most, Scope scope) {}

    /** In what something is counted. */
    public enum Scope {
        /** In each schema. */
        SCHEMA,
        /** In all schemas of a request together. */
        REQUEST
    }

    /** What people call it. */
    public String display() {
        return display;
    }

    /** Which schemas it takes. */
    public Family family() {
        return family;
    }

    /** How many tools a request may offer, with schemas that are enforced. */
    public int tools() {
        return tools;
    }

    /** How many characters the description of a tool may have. */
    public int description() {
        return description;
    }

    /** Whether values of enums come back in the case of letters that the schema has. */
    public boolean keepsCase() {
        return keepsCase;
    }

    /** How large a schema may be. */
    public List<Limit> limits() {
        return limits;
    }
}
