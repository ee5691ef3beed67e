package io.tapewright.llm.replay;

import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmCallJson;
import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes calls of models to the end of a JSON-lines file, from which {@link ReplayLlm} can answer.
 *
 * <p>A call is on the disk when {@link #accept} returns; a crash after that loses nothing. Thread-safe.
 */
public final class CallLog implements Consumer<LlmCall>, Closeable {
    // Not a FileChannel: that one is closed for good when a thread that writes is interrupted.
    private final FileOutputStream out;

    private CallLog(FileOutputStream out) {
        this.out = out;
    }

    /**
     * A log that writes to the end of a file, which is made if it does not exist.
     *
     * @throws UncheckedIOException if the file can't be written
     */
    public static CallLog appendTo(Path file) {
        try {
            boolean lineIsOpen = endsWithinLine(file);
            CallLog log = new CallLog(new FileOutputStream(file.toFile(), true));
            if (lineIsOpen) {
                log.write("\n");
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("can't write calls to " + file, e);
        }
    }

    /** Whether the last line has no end, as after a crash: the next call must not be glued to it. */
    private static boolean endsWithinLine(Path file) throws IOException {
        if (!file.toFile().exists()) {
            return false;
        }
        try (RandomAccessFile content = new RandomAccessFile(file.toFile(), "r")) {
            if (content.length() == 0) {
                return false;
            }
            content.seek(content.length() - 1);
            return content.read() != '\n';
        }
    }

    /**
     * Writes a call.
     *
     * @throws UncheckedIOException if it could not be written, also after {@link #close}
     */
    @Override
    public void accept(LlmCall call) {
        String line = LlmCallJson.write(call).json() + "\n";
        try {
            write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "the call with prompt " + call.prompt().id() + " could not be recorded", e);
        }
    }

    /** One write for the whole line, so that lines of several processes do not mix either. */
    private synchronized void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.getFD().sync();
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
