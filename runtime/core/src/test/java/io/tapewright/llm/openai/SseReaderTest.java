package io.tapewright.llm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import okio.BufferedSource;
import okio.Okio;
import okio.Pipe;
import org.junit.jupiter.api.Test;

class SseReaderTest {

    @Test
    void an_empty_stream_has_no_events() throws IOException {
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), read("\n\n\r\n\r\r"));
    }

    @Test
    void comments_and_other_fields_are_passed_over() throws IOException {
        assertEquals(
                List.of("a"),
                read(": ping\n\nevent: x\nid: 7\nretry: 10\n\ndatabase: b\ndat\n data: c\nnull\ndata: a\n\n"));
    }

    @Test
    void an_event_that_the_end_cuts_off_is_given() throws IOException {
        assertEquals(List.of("a", "b"), read("data: a\n\ndata: b"));
        assertEquals(List.of("a", "b"), read("data: a\n\ndata: b\n"));
    }

    @Test
    void one_space_after_the_colon_is_dropped_and_no_more() throws IOException {
        assertEquals(List.of("a", "a", " a ", ":a"), read("data:a\n\ndata: a\n\ndata:  a \n\ndata::a\n\n"));
    }

    @Test
    void lines_of_one_event_are_joined_by_line_feeds() throws IOException {
        assertEquals(List.of("a\nb\n\nc", ""), read("data: a\ndata: b\ndata\ndata: c\n\ndata:\n\n"));
    }

    @Test
    void all_three_line_ends_count_also_mixed() throws IOException {
        assertEquals(List.of("a\nb", "c", "d"), read("data: a\r\ndata: b\r\n\r\ndata: c\r\rdata: d\n\r\n"));
    }

    @Test
    void a_byte_order_mark_is_dropped_at_the_start_only() throws IOException {
        assertEquals(List.of("a"), read("\ufeffdata: a\n\n\ufeffdata: b\n\n"));
    }

    @Test
    void any_split_into_chunks_gives_the_same_events() throws IOException {
        String text = "\ufeffdata: {\"ü\": \"🦊\"}\r\n\r\n: x\r\n\ndata: a\rdata: b\r\rdata: [DONE]\n\n";
        List<String> whole = read(text);
        assertEquals(List.of("{\"ü\": \"🦊\"}", "a\nb", "[DONE]"), whole);
        Buffer bytes = new Buffer().writeUtf8(text);
        for (int first = 1; first < bytes.size(); first++) {
            assertEquals(whole, events(new SseReader(Okio.buffer(new Chunked(text, first)))), "split at " + first);
        }
        assertEquals(whole, events(new SseReader(Okio.buffer(new Chunked(text, 1)))));
    }

    @Test
    void an_event_that_ends_with_cr_is_given_without_waiting_for_the_next_byte() throws Exception {
        Pipe pipe = new Pipe(1000);
        SseReader reader = new SseReader(Okio.buffer(pipe.source()));
        pipe.sink().write(new Buffer().writeUtf8("data: a\r\r"), 9);
        pipe.sink().flush();
        var first = CompletableFuture.supplyAsync(() -> {
            try {
                return reader.next();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        assertEquals("a", first.get(30, TimeUnit.SECONDS));
        pipe.sink().close();
    }

    @Test
    void megabytes_without_an_end_of_line_are_one_event() throws IOException {
        String data = "x".repeat(3_000_000);
        List<String> events = read("data: " + data + "\n\n");
        assertEquals(1, events.size());
        assertTrue(events.get(0).equals(data));
    }

    private static List<String> read(String text) throws IOException {
        BufferedSource source = new Buffer().writeUtf8(text);
        return events(new SseReader(source));
    }

    private static List<String> events(SseReader reader) throws IOException {
        List<String> events = new ArrayList<>();
        for (String event = reader.next(); event != null; event = reader.next()) {
            events.add(event);
        }
        return events;
    }

    /** Gives a text in pieces of a number of bytes. */
    private static final class Chunked extends okio.ForwardingSource {
        private final int size;

        Chunked(String text, int size) {
            super(new Buffer().writeUtf8(text));
            this.size = size;
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            return super.read(sink, Math.min(size, byteCount));
        }
    }
}
