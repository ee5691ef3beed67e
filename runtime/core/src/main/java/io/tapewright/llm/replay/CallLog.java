package io.tapewright.llm.replay;

import io.tapewright.json.JsonLog;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmCallJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes calls of models to the end of a JSON-lines file, from which {@link ReplayLlm} can answer.
 *
 * <p>A call is on the disk when {@link #accept} returns; a crash after that loses nothing. Thread-safe.
 */
public final class CallLog implements Consumer<LlmCall>, Closeable {
    private final JsonLog log;

    private CallLog(JsonLog log) {
        this.log = log;
    }

    /**
     * A log that writes to the end of a file, which is made if it does not exist.
     *
     * @throws UncheckedIOException if the file can't be written
     */
    public static CallLog appendTo(Path file) {
        try {
            return new CallLog(JsonLog.appendTo(file));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write calls to " + file, e);
        }
    }

    /**
     * Writes a call.
     *
     * @throws UncheckedIOException if it could not be written, also after {@link #close}
     */
    @Override
    public void accept(LlmCall call) {
        try {
            log.write(LlmCallJson.write(call));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the call with prompt " + call.prompt().id() + " could not be recorded", e);
        }
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
