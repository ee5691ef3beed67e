package io.tapewright.llm.replay;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCallFormatException;
import io.tapewright.llm.LlmCallJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads recorded calls from JSON lines; empty lines are passed over. Errors name the file and the line. */
final class CallFile {
    private final String name;
    private final List<Recording> recordings = new ArrayList<>();
    private int line;

    private CallFile(String name) {
        this.name = name;
    }

    /** Reads to the end of a stream and closes it. */
    static List<Recording> read(InputStream in, String name) {
        CallFile file = new CallFile(name);
        // a decoder of our own, since the reader's would replace what is not UTF-8 without a word
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            file.readAll(lines);
        } catch (CharacterCodingException e) {
            throw file.malformed("the file is not UTF-8, in this line or soon after it", e);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read recorded calls from " + name, e);
        }
        return file.recordings;
    }

    private void readAll(BufferedReader lines) throws IOException {
        line = 1;
        for (@Nullable String text = lines.readLine(); text != null; text = lines.readLine()) {
            if (!text.isBlank()) {
                recordings.add(readLine(text));
            }
            line++;
        }
    }

    private Recording readLine(String text) {
        try {
            return Recording.of("line " + line, LlmCallJson.readCall(JsonValue.parse(text)));
        } catch (JsonReadException e) {
            throw malformed("not JSON " + e.getMessage(), e);
        } catch (LlmCallFormatException e) {
            throw malformed(e.getMessage(), e);
        }
    }

    private LlmCallFormatException malformed(@Nullable String problem, Exception cause) {
        return new LlmCallFormatException(name + ", line " + line + ": " + problem, cause);
    }
}
