package io.tapewright.processor.schema;

/** The keywords of JSON schema that say more of a value than its type, and that some families don't take. */
enum Keyword {
    FORMAT("format"),
    PATTERN("pattern"),
    CONTENT_ENCODING("contentEncoding"),
    MIN_LENGTH("minLength"),
    MAX_LENGTH("maxLength"),
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    EXCLUSIVE_MINIMUM("exclusiveMinimum"),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum"),
    MULTIPLE_OF("multipleOf"),
    MIN_ITEMS("minItems"),
    MAX_ITEMS("maxItems"),
    UNIQUE_ITEMS("uniqueItems"),
    MIN_PROPERTIES("minProperties"),
    MAX_PROPERTIES("maxProperties"),
    DEFAULT("default"),
    EXAMPLES("examples"),
    /** What no keyword says, but words can. */
    NONE("");

    private final String word;

    Keyword(String word) {
        this.word = word;
    }

    /** The keyword as it is written. */
    String word() {
        return word;
    }
}
