package io.tapewright.tape;

import io.tapewright.json.JsonLog;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A file of many tapes, one a line.
 *
 * <p>A tape is on the disk when {@link #accept} returns; a crash after that loses nothing. Thread-safe.
 */
public final class TapeLog implements Consumer<Tape>, Closeable {
    private final TapeCodec codec;
    private final JsonLog log;

    private TapeLog(TapeCodec codec, JsonLog log) {
        this.codec = codec;
        this.log = log;
    }

    /**
     * A log that writes to the end of a file, which is made if it does not exist.
     *
     * @throws UncheckedIOException if the file can't be written
     */
    public static TapeLog appendTo(Path file, TapeCodec codec) {
        try {
            return new TapeLog(codec, JsonLog.appendTo(file));
        } catch (IOException e) {
            throw new UncheckedIOException("can't write tapes to " + file, e);
        }
    }

    /**
     * Writes a tape.
     *
     * @throws UncheckedIOException if it could not be written, also after {@link #close}
     * @throws IllegalArgumentException if it has a step of a type that the codec does not know; nothing is written then
     */
    @Override
    public void accept(Tape tape) {
        try {
            log.write(JsonValue.parse(codec.writeLine(tape)));
        } catch (IOException e) {
            throw new UncheckedIOException(tape + " could not be written", e);
        }
    }

    /**
     * The tapes of a file. A line that is no whole JSON is what a crash has left of a tape that was not written to its end; it is
     * passed over, as nobody was told of that tape.
     *
     * @throws UncheckedIOException if the file can't be read
     * @throws TapeFormatException if a line is JSON but no tape
     */
    public static List<Tape> read(Path file, TapeCodec codec) {
        List<Tape> tapes = new ArrayList<>();
        forEach(file, codec, tapes::add);
        return tapes;
    }

    /** Reads the tapes of a file one by one; see {@link #read}. */
    public static void forEach(Path file, TapeCodec codec, Consumer<? super Tape> reader) {
        int number = 0;
        try (BufferedReader lines = reader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (isWhole(line)) {
                    reader.accept(read(line, number, file, codec));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read line " + (number + 1) + " of " + file, e);
        }
    }

    /** Takes what a crash has left of a character for another one, and does not fail. */
    private static BufferedReader reader(Path file) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static boolean isWhole(String line) {
        try {
            JsonValue.parse(line);
            return true;
        } catch (JsonReadException cutOff) {
            return false; // an empty line, or what a crash has left
        }
    }

    private static Tape read(String line, int number, Path file, TapeCodec codec) {
        try {
            return codec.read(line);
        } catch (TapeFormatException e) {
            throw new TapeFormatException("line " + number + " of " + file + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
