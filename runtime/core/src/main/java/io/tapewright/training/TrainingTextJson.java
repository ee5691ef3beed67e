package io.tapewright.training;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The JSON form of training texts, which is that of TapeAgents.
 *
 * <p>Reading wants {@code text} and {@code n_predicted}; another key may be absent or null, and an unknown one is passed over. What is
 * written has all keys, is on one line, and is read back as an equal value, but for the sign of a zero.
 */
public final class TrainingTextJson {
    private TrainingTextJson() {}

    // ---- reading

    /**
     * Reads a training text.
     *
     * @throws TrainingTextException if the value is none
     */
    public static TrainingText read(JsonValue json) {
        JsonNode text = tree(json);
        try {
            return new TrainingText(
                    string(text, "text").orElseThrow(() -> missing("text")),
                    whole("n_predicted", find(text, "n_predicted").orElseThrow(() -> missing("n_predicted"))),
                    find(text, "reward").map(reward -> number("reward", reward)).orElse(0.0),
                    list(text, "logprobs", number -> number("logprobs", number)),
                    list(text, "ref_logprobs", number -> number("ref_logprobs", number)),
                    list(text, "input_ids", number -> whole("input_ids", number)),
                    list(text, "labels", number -> whole("labels", number)),
                    string(text, "group_id"),
                    metadata(text));
        } catch (IllegalArgumentException e) {
            throw new TrainingTextException("the training text can't be read: " + e.getMessage(), e);
        }
    }

    private static JsonNode tree(JsonValue json) {
        try {
            JsonNode tree = json.tree();
            if (!tree.isObject()) {
                throw new TrainingTextException("the training text is not an object, but " + excerpt(tree));
            }
            return tree;
        } catch (JacksonException e) {
            throw new TrainingTextException("the training text can't be read: " + e.getOriginalMessage(), e);
        }
    }

    /** A value that is neither absent nor null. */
    private static Optional<JsonNode> find(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> string(JsonNode object, String name) {
        return find(object, name).map(value -> {
            if (!value.isString()) {
                throw wrong(name, "is not a string", value);
            }
            return value.asString();
        });
    }

    private static double number(String name, JsonNode value) {
        if (!value.isNumber()) {
            throw wrong(name, "is not a number", value);
        }
        return value.decimalValue().doubleValue();
    }

    private static int whole(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw wrong(name, "is not a whole number of 32 bits", value);
        }
        return value.intValue();
    }

    private static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> element) {
        List<T> read = new ArrayList<>();
        find(object, name).ifPresent(list -> {
            if (!list.isArray()) {
                throw wrong(name, "is not a list", list);
            }
            list.forEach(value -> read.add(element.apply(value)));
        });
        return read;
    }

    private static Map<String, JsonValue> metadata(JsonNode object) {
        Map<String, JsonValue> read = new LinkedHashMap<>();
        find(object, "metadata").ifPresent(metadata -> {
            if (!metadata.isObject()) {
                throw wrong("metadata", "is not an object", metadata);
            }
            metadata.properties().forEach(entry -> read.put(entry.getKey(), JsonValue.of(entry.getValue())));
        });
        return read;
    }

    private static TrainingTextException missing(String name) {
        return new TrainingTextException("the training text has no " + name);
    }

    private static TrainingTextException wrong(String name, String problem, JsonNode value) {
        return new TrainingTextException("the training text's " + name + " " + problem + ", but " + excerpt(value));
    }

    private static String excerpt(JsonNode value) {
        return Excerpt.ofStart(JsonValue.of(value).json());
    }

    // ---- writing

    /** A training text as JSON, on one line. */
    public static JsonValue write(TrainingText text) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        out.name("text").value(text.text());
        out.name("n_predicted").value(text.nPredicted());
        out.name("reward").value(text.reward());
        out.name("logprobs").list(text.logprobs(), (number, json) -> json.value(number));
        out.name("ref_logprobs").list(text.refLogprobs(), (number, json) -> json.value(number));
        out.name("input_ids").list(text.inputIds(), (id, json) -> json.value(id));
        out.name("labels").list(text.labels(), (id, json) -> json.value(id));
        out.name("group_id").value(text.groupId().map(JsonValue::of).orElse(JsonValue.NULL));
        out.name("metadata").beginObject();
        new TreeMap<>(text.metadata()).forEach((name, value) -> out.name(name).value(value));
        return out.endObject().endObject().toValue();
    }
}
