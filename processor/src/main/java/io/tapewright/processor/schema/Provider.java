package io.tapewright.processor.schema;

import java.util.List;
import java.util.function.ToIntFunction;

/** The providers with limits of size, and these limits, as documented in autumn 2026. Those of Gemini and of engines are not known. */
public enum Provider {
    /**
     * "Structured model outputs", section "Supported schemas": 5,000 properties in up to 10 levels, 1,000 enum values, 120,000
     * characters in names and values; Chat Completions API reference: 128 functions, descriptions of 1,024 characters.
     */
    OPENAI(
            "OpenAI",
            Family.STRICT,
            128,
            1024,
            List.of(
                    new Limit("properties", Size::properties, 5000),
                    new Limit("levels of objects", Size::levels, 10),
                    new Limit("values of enums", Size::enumValues, 1000),
                    new Limit("characters in names", Size::characters, 120_000))),

    /**
     * "Structured outputs", section "Schema complexity limits": 20 strict tools in a request, 24 optional parameters and 16 with
     * alternatives over all of them.
     */
    ANTHROPIC(
            "Anthropic",
            Family.ANTHROPIC,
            20,
            Integer.MAX_VALUE,
            List.of(
                    new Limit("properties that may be absent", Size::optional, 24),
                    new Limit("properties with alternatives", Size::unions, 16)));

    private final String display;
    private final Family family;
    private final int tools;
    private final int description;
    private final List<Limit> limits;

    Provider(String display, Family family, int tools, int description, List<Limit> limits) {
        this.display = display;
        this.family = family;
        this.tools = tools;
        this.description = description;
        this.limits = limits;
    }

    /**
     * What a schema has at most.
     *
     * @param what what is counted
     * @param count how many a schema has
     * @param most how many are taken
     */
    public record Limit(String what, ToIntFunction<Size> count, int most) {}

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

    /** How large a schema may be. */
    public List<Limit> limits() {
        return limits;
    }
}
