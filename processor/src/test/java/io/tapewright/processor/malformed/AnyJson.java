package io.tapewright.processor.malformed;

import io.tapewright.json.JsonSearch;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Cases without types: any JSON is asked. */
final class AnyJson {
    /** For the values of cases, which are not all clean JSON. */
    private static final JsonMapper JACKSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    private AnyJson() {}

    /** A case whose value is given as it is, or as its text. */
    static Case of(Corpus corpus, JsonNode line, int number, JsonNode output, boolean isText) {
        return new Case(
                corpus,
                number,
                Case.Group.ANY_JSON,
                line.path("input").stringValue(),
                isText && output.isString() ? parsed(output.stringValue()) : output,
                Optional.of(AnyJson::read));
    }

    /** The value of a text that is given as an expected value; no text stands for a refusal. */
    static JsonNode parsed(String output) {
        try {
            return output.isEmpty() ? MissingNode.getInstance() : JACKSON.readTree(output);
        } catch (JacksonException noJson) {
            return JACKSON.valueToTree(output);
        }
    }

    private static Outcome read(String text) {
        return Outcome.of(() -> JACKSON.readTree(JsonSearch.find(text).value().json()));
    }
}
