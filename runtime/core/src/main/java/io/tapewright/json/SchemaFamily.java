package io.tapewright.json;

/**
 * The families of providers and engines that take the same JSON schemas. What a family does not take is said in descriptions there;
 * the readers of values check it in any case.
 */
public enum SchemaFamily {
    /** JSON Schema 2020-12 as such: for documentation, for MCP, and for prompts that carry the schema as text. */
    PLAIN(false, true, true),
    /**
     * OpenAI's structured outputs and strict functions, and whoever follows them: every property is required, and null stands for
     * one that is absent. A schema of this family is taken by the most providers.
     */
    STRICT(true, true, true),
    /** Anthropic's strict tools and structured outputs. */
    ANTHROPIC(false, true, false),
    /** Gemini's subset of OpenAPI's schemas. */
    GEMINI(false, false, false),
    /** Engines that turn a schema into a grammar: llama.cpp, and xgrammar in vLLM or SGLang. */
    GRAMMAR(false, true, true);

    private final boolean requiresAll;
    private final boolean closesObjects;
    private final boolean hasRecursion;

    SchemaFamily(boolean requiresAll, boolean closesObjects, boolean hasRecursion) {
        this.requiresAll = requiresAll;
        this.closesObjects = closesObjects;
        this.hasRecursion = hasRecursion;
    }

    /** Whether every property is required, so that one that may be absent may be null instead. */
    public boolean requiresAll() {
        return requiresAll;
    }

    /** Whether the schema of an object must say that there are no further properties; if not, it must not. */
    public boolean closesObjects() {
        return closesObjects;
    }

    /** Whether a schema may refer to itself; if not, a text with JSON in it stands for a value of a type that contains itself. */
    public boolean hasRecursion() {
        return hasRecursion;
    }
}
