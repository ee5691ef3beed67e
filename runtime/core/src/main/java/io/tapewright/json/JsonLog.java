package io.tapewright.json;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes JSON values to the end of a file, one a line.
 *
 * <p>A value is on the disk when {@link #write} returns; a crash after that loses nothing. Thread-safe.
 */
public final class JsonLog implements Closeable {
    // Not a FileChannel: that one is closed for good when a thread that writes is interrupted.
    private final FileOutputStream out;

    private JsonLog(FileOutputStream out) {
        this.out = out;
    }

    /**
     * A log that writes to the end of a file, which is made if it does not exist. A last line that has no end, as after a crash, gets
     * one, so that the next value is not glued to it.
     *
     * @throws IOException if the file can't be written
     */
    public static JsonLog appendTo(Path file) throws IOException {
        boolean lineIsOpen = endsWithinLine(file);
        JsonLog log = new JsonLog(new FileOutputStream(file.toFile(), true));
        if (lineIsOpen) {
            log.write("\n");
        }
        return log;
    }

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
     * Writes a value.
     *
     * @throws IOException if it could not be written, also after {@link #close}
     */
    public void write(JsonValue value) throws IOException {
        StringBuilder line = new StringBuilder();
        JsonWriter.to(line).value(value); // on one line, however it was written
        write(line.append('\n').toString());
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
