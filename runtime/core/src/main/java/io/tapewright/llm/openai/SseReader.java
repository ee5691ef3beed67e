package io.tapewright.llm.openai;

import java.io.IOException;
import okio.BufferedSource;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Reads server-sent events as the HTML standard defines them: of each event its data. Lines end with LF, CR or CRLF;
 * comments and other fields are passed over. An event that the end of the stream cuts off is given too, since some
 * servers leave out the last line break.
 */
final class SseReader {
    private static final ByteString LINE_ENDS = ByteString.encodeUtf8("\r\n");
    private static final ByteString BYTE_ORDER_MARK = ByteString.decodeHex("efbbbf");

    private final BufferedSource source;
    private boolean atStart = true;
    /** Whether the last line ended with CR, so that an LF that follows belongs to it. */
    private boolean afterCarriageReturn;

    SseReader(BufferedSource source) {
        this.source = source;
    }

    /** The data of the next event, as soon as the event is complete; null at the end of the stream. */
    @Nullable
    String next() throws IOException {
        @Nullable StringBuilder data = null;
        for (@Nullable String line = nextLine(); line != null; line = nextLine()) {
            if (line.isEmpty() && data != null) {
                break;
            }
            @Nullable String value = dataOf(line);
            if (value != null) {
                data = data == null ? new StringBuilder() : data.append('\n');
                data.append(value);
            }
        }
        return data == null ? null : data.toString();
    }

    /** The value of a data field, without the one space after the colon; null for any other line. */
    private static @Nullable String dataOf(String line) {
        if (!line.startsWith("data")) {
            return null;
        }
        if (line.length() == 4) {
            return "";
        }
        if (line.charAt(4) != ':') {
            return null;
        }
        return line.substring(line.startsWith(" ", 5) ? 6 : 5);
    }

    /**
     * The next line. One that ends with CR is given without waiting for the byte after it, which may come only with the
     * next event.
     */
    private @Nullable String nextLine() throws IOException {
        skipRestOfLineEnd();
        long end = source.indexOfElement(LINE_ENDS);
        if (end < 0) {
            return source.exhausted() ? null : source.readUtf8();
        }
        String line = source.readUtf8(end);
        afterCarriageReturn = source.readByte() == '\r';
        return line;
    }

    private void skipRestOfLineEnd() throws IOException {
        if (atStart) {
            atStart = false;
            if (source.rangeEquals(0, BYTE_ORDER_MARK)) {
                source.skip(BYTE_ORDER_MARK.size());
            }
        }
        if (afterCarriageReturn) {
            afterCarriageReturn = false;
            if (source.request(1) && source.getBuffer().getByte(0) == '\n') {
                source.skip(1);
            }
        }
    }
}
