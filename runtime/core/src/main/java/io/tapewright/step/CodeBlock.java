package io.tapewright.step;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;

/**
 * A piece of a program.
 *
 * @param code its text
 * @param language its language, as {@code python} or {@code sh}
 */
public record CodeBlock(String code, String language) {
    static final PropertyType<CodeBlock> PROPERTY_TYPE = PropertyType.of(
            "{\"type\": \"object\", \"properties\": {\"code\": {\"type\": \"string\"}, \"language\": "
                    + "{\"type\": \"string\"}}, \"required\": [\"code\", \"language\"]}",
            CodeBlock::read,
            CodeBlock::write);

    private static final JsonNames NAMES = JsonNames.of("code", "language");

    /** The block between fences, as models write and read it. */
    String fenced() {
        return "```" + language + "\n" + code + "\n```";
    }

    private static CodeBlock read(JsonReader in) {
        String code = "";
        String language = "";
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            if (p == 0) {
                code = in.readString();
            } else {
                language = in.readString();
            }
        }
        in.require(NAMES, 0b11, seen);
        return new CodeBlock(code, language);
    }

    private static void write(CodeBlock block, JsonWriter out) {
        out.beginObject().name("code").value(block.code);
        out.name("language").value(block.language).endObject();
    }
}
