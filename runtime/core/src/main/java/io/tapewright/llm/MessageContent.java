package io.tapewright.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** The text of a message's {@code content}, which chat APIs give as a string or as a list of parts. */
public final class MessageContent {
    private MessageContent() {}

    /**
     * The text; parts are joined as they are, and those that are not text are passed over. Empty if there is no
     * content.
     */
    public static Optional<String> text(JsonNode content) {
        if (content.isString()) {
            return Optional.of(content.stringValue());
        }
        return content.isArray() ? Optional.of(join(content)) : Optional.empty();
    }

    /** The pictures among the parts. */
    static List<Picture> pictures(JsonNode content) {
        List<Picture> pictures = new ArrayList<>();
        for (JsonNode part : content) {
            String url = part.path("image_url").path("url").stringValue("");
            if (!url.isEmpty()) {
                pictures.add(new Picture(url));
            }
        }
        return pictures;
    }

    private static String join(JsonNode parts) {
        StringBuilder text = new StringBuilder();
        for (JsonNode part : parts) {
            text.append(part.isString() ? part.stringValue() : part.path("text").stringValue(""));
        }
        return text.toString();
    }
}
