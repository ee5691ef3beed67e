package io.tapewright.llm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.OutputSchema;
import io.tapewright.llm.Price;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import io.tapewright.step.ObjectSchema;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenAiLlmTest {
    private static final String KEY = "sk-secret-4711";
    private static final Prompt PROMPT = Prompt.of(Message.user("Hi"));
    private static final String HELLO =
            "data: {'choices': [{'index': 0, 'delta': {'role': 'assistant', 'content': ''}, 'finish_reason': null}]}\n\n"
                    + "data: {'choices': [{'index': 0, 'delta': {'content': 'Grüß '}, 'finish_reason': null}]}\n\n"
                    + "data: {'choices': [{'index': 0, 'delta': {'content': 'Gott 🦊'}, 'finish_reason': null}]}\n\n"
                    + "data: {'choices': [{'index': 0, 'delta': {}, 'finish_reason': 'stop'}]}\n\n"
                    + "data: {'choices': [], 'usage': {'prompt_tokens': 8, 'completion_tokens': 3}}\n\n"
                    + "data: [DONE]\n\n";
    private static final List<LlmEvent> HELLO_EVENTS = List.of(
            new LlmEvent.Chunk("Grüß "),
            new LlmEvent.Chunk("Gott 🦊"),
            new LlmEvent.Output(LlmOutput.of("Grüß Gott 🦊"), new Usage(8, 3, false)));
    private static final String WHOLE =
            "{'choices': [{'index': 0, 'message': {'role': 'assistant', 'content': 'Hello'}, 'finish_reason': 'stop'}],"
                    + " 'usage': {'prompt_tokens': 1, 'completion_tokens': 2}}";

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> delays = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class A_refusal {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        401 | {'error': {'message': 'Bad key', 'code': 'invalid_api_key'}} | status 401: Bad key    | Check the API key (OPENAI_API_KEY
                        403 | {'error': {'message': 'No access'}}                          | status 403: No access  | may not use the model "gpt-4o"
                        404 | {'detail': 'Not Found'}                                      | status 404: Not Found  | Check the model "gpt-4o" and the base URL
                        400 | {'object': 'error', 'message': 'too long'}                   | status 400: too long   | ''
                        400 | {'error': 'no such thing'}                                   | 400: no such thing     | ''
                        400 | {'error': {'message': null}}                                 | 400: {"message":null}  | ''
                        418 | <html>I am a teapot</html>                                   | 418: <html>I am        | ''
                        400 |                                                              | status 400.            | ''
                        429 | {'error': {'message': 'Pay', 'code': 'insufficient_quota'}}  | status 429: Pay        | no credit left
                        """)
        void names_status_reason_request_and_fix(int status, String body, String reason, String fix) {
            server.enqueue(new MockResponse.Builder()
                    .code(status)
                    .addHeader("x-request-id", "req_42")
                    .body(body == null ? "" : json(body))
                    .build());
            var error = assertThrows(
                    OpenAiException.class, () -> llm().build().generate(PROMPT).output());
            assertContains(error, server.url("/v1").toString(), reason, fix, "(request req_42)");
            assertEquals(status, error.status());
            assertEquals(Optional.of("req_42"), error.requestId());
            assertEquals(1, server.getRequestCount());
        }

        @Test
        void without_a_key_says_how_to_give_one() {
            server.enqueue(new MockResponse.Builder().code(401).build());
            var error = assertThrows(
                    OpenAiException.class,
                    () -> llm().apiKey("").build().generate(PROMPT).output());
            assertContains(error, "No API key was sent: set OPENAI_API_KEY");
        }

        @Test
        void never_shows_the_key_even_if_the_server_does() {
            server.enqueue(new MockResponse.Builder()
                    .code(401)
                    .addHeader("x-request-id", KEY)
                    .body("{\"error\": {\"message\": \"Incorrect API key provided: " + KEY + "\"}}")
                    .build());
            server.enqueue(events("data: {'error': {'message': 'bad " + KEY + "'}}\n\n"));
            server.enqueue(events("data: " + KEY + "\n\n"));
            server.enqueue(page(KEY));
            server.enqueue(
                    new MockResponse.Builder().status("HTTP/1.1 xyz " + KEY).build());
            OpenAiLlm llm = llm().maxRetries(0).build();
            assertFalse(llm.toString().contains(KEY));
            assertFalse(llm.info().toString().contains(KEY));
            for (int i = 0; i < 5; i++) {
                var error = assertThrows(
                        LlmException.class, () -> llm.generate(PROMPT).output());
                StringWriter trace = new StringWriter();
                error.printStackTrace(new PrintWriter(trace));
                assertFalse(trace.toString().contains(KEY), trace.toString());
            }
        }
    }

    @Nested
    class A_failure_in_passing {
        @ParameterizedTest
        @ValueSource(ints = {409, 429, 500, 502, 503, 504, 529})
        void is_tried_again(int status) {
            server.enqueue(new MockResponse.Builder().code(status).build());
            server.enqueue(new MockResponse.Builder().code(status).build());
            server.enqueue(events(HELLO));
            assertEquals(HELLO_EVENTS, read(llm().build()));
            assertEquals(3, server.getRequestCount());
            assertEquals(2, delays.size());
            assertTrue(delays.get(0).compareTo(delays.get(1)) < 0, delays.toString());
        }

        @Test
        void may_be_a_timeout_of_the_server() {
            for (int i = 0; i < 2; i++) { // the first of two in a row is OkHttp's own to mend
                server.enqueue(new MockResponse.Builder().code(408).build());
            }
            server.enqueue(events(HELLO));
            assertEquals(HELLO_EVENTS, read(llm().build()));
            assertEquals(1, delays.size());
        }

        @Test
        void is_told_after_the_last_attempt() {
            for (int i = 0; i < 3; i++) {
                server.enqueue(new MockResponse.Builder().code(500).body("oops").build());
            }
            var error = assertThrows(OpenAiException.class, () -> read(llm().build()));
            assertContains(error, "status 500 (after 3 attempts): oops");
            assertEquals(3, server.getRequestCount());
        }

        @Test
        void is_not_tried_again_if_retries_are_off() {
            server.enqueue(new MockResponse.Builder().code(500).build());
            assertThrows(OpenAiException.class, () -> read(llm().maxRetries(0).build()));
            assertEquals(1, server.getRequestCount());
        }

        @ParameterizedTest
        @CsvSource({"Retry-After,7,7000", "Retry-After,0.25,250", "retry-after-ms,120,120"})
        void waits_as_the_server_wishes(String header, String value, long millis) {
            server.enqueue(new MockResponse.Builder()
                    .code(429)
                    .addHeader(header, value)
                    .build());
            server.enqueue(events(HELLO));
            assertEquals(HELLO_EVENTS, read(llm().build()));
            assertEquals(List.of(Duration.ofMillis(millis)), delays);
        }

        @Test
        void waits_until_the_date_that_the_server_names() {
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .addHeader("Retry-After", "Wed, 21 Oct 2015 07:28:00 GMT")
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .addHeader("Retry-After", "soon")
                    .build());
            server.enqueue(events(HELLO));
            assertEquals(HELLO_EVENTS, read(llm().build()));
            assertEquals(Duration.ZERO, delays.get(0));
            assertFalse(delays.get(1).isZero(), "what is no date counts as nothing said");
        }

        @Test
        void is_not_waited_for_if_the_server_wants_an_hour() {
            server.enqueue(new MockResponse.Builder()
                    .code(429)
                    .addHeader("Retry-After", "3600")
                    .build());
            var error = assertThrows(OpenAiException.class, () -> read(llm().build()));
            assertContains(error, "it asks to wait 3600 s");
            assertEquals(List.of(), delays);
        }

        @Test
        void may_be_a_connection_that_breaks_before_the_answer() {
            server.enqueue(new MockResponse.Builder()
                    .onRequestStart(new SocketEffect.CloseSocket())
                    .build());
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(new SocketEffect.CloseSocket())
                    .build());
            server.enqueue(events(HELLO));
            // OkHttp itself may already mend the one or the other, by another route to the host
            assertEquals(HELLO_EVENTS, read(llm().build()));
            assertEquals(3, server.getRequestCount());
        }
    }

    @Nested
    class No_connection {
        @Test
        void names_the_url_that_was_tried() throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            OpenAiLlm llm = llm().baseUrl("http://user:pass@127.0.0.1:" + port + "/v1?key=x")
                    .build();
            var error = assertThrows(LlmException.class, () -> read(llm));
            assertContains(
                    error,
                    "No answer from http://127.0.0.1:" + port + "/v1 (after 3 attempts): it can't be connected to",
                    "Check that the server runs");
            assertFalse(error.getMessage().contains("pass"), error.getMessage());
        }

        @Test
        void names_a_host_that_does_not_exist() {
            OkHttpClient client = new OkHttpClient.Builder()
                    .dns(host -> {
                        throw new java.net.UnknownHostException(host);
                    })
                    .build();
            OpenAiLlm llm =
                    llm().baseUrl("https://models.invalid").httpClient(client).build();
            assertContains(assertThrows(LlmException.class, () -> read(llm)), "the host models.invalid is not known");
        }

        @Test
        void names_the_silence() {
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
            OpenAiLlm llm = llm().timeout(Duration.ofMillis(200)).maxRetries(0).build();
            assertContains(assertThrows(LlmException.class, () -> read(llm)), "silent for too long; timeout(…)");
        }
    }

    @Nested
    class A_malformed_answer_is_an_error {
        @Test
        void if_the_stream_breaks_off_and_no_second_call_is_made() {
            server.enqueue(events(HELLO.substring(0, HELLO.indexOf("data: {'choices': [{'index': 0, 'delta': {}"))));
            try (LlmStream stream = llm().build().generate(PROMPT)) {
                assertEquals(HELLO_EVENTS.get(0), stream.next());
                assertEquals(HELLO_EVENTS.get(1), stream.next());
                assertContains(
                        assertThrows(LlmException.class, stream::next),
                        "broke off after 12 characters",
                        "without a finish reason");
                assertFalse(stream.hasNext());
            }
            assertEquals(1, server.getRequestCount());
        }

        @Test
        void if_the_connection_breaks_within_the_body() {
            String half = json(HELLO).substring(0, HELLO.indexOf("Gott"));
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .setHeader("Content-Length", "100000")
                    .body(half)
                    .setHeader("Content-Length", "100000")
                    .onResponseEnd(new SocketEffect.CloseSocket())
                    .build());
            try (LlmStream stream = llm().build().generate(PROMPT)) {
                assertEquals(HELLO_EVENTS.get(0), stream.next());
                assertThrows(LlmException.class, stream::next);
            }
            assertEquals(1, server.getRequestCount());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        data: {'choices': [{'delta'                               | not JSON; check that the base URL
                        data: {'error': {'message': 'overloaded', 'code': 'x'}}   | failed while it answered: overloaded
                        data: {'error': 'out of memory'}                          | failed while it answered: out of memory
                        data: {'object': 'error', 'message': 'bad'}               | failed while it answered: bad
                        data: [DONE]                                              | no choices
                        data: []                                                  | without a finish reason
                        : nothing                                                 | without a finish reason
                        """)
        void in_a_stream(String event, String reason) {
            server.enqueue(events(event + "\n\n"));
            assertContains(assertThrows(LlmException.class, () -> read(llm().build())), reason);
            assertEquals(1, server.getRequestCount());
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        <html>Welcome</html>         | not JSON; check that the base URL
                        {'choices': []}              | no choices
                        {'error': {'message': 'x'}}  | failed while it answered: x
                        ''                           | not JSON
                        """)
        void whole(String body, String reason) {
            server.enqueue(page(json(body)));
            assertContains(
                    assertThrows(
                            LlmException.class,
                            () -> read(llm().streaming(false).build())),
                    reason);
        }
    }

    @Nested
    class A_stream_that_is_not_read_to_its_end {
        @Test
        void ends_the_call_when_it_is_closed() throws Exception {
            server.enqueue(endless());
            CompletableFuture<Void> ended = new CompletableFuture<>();
            OkHttpClient client = new OkHttpClient.Builder()
                    .eventListener(new okhttp3.EventListener() {
                        @Override
                        public void canceled(okhttp3.Call call) {
                            ended.complete(null);
                        }
                    })
                    .build();
            LlmStream stream = llm().httpClient(client).build().generate(PROMPT);
            assertEquals(new LlmEvent.Chunk("a"), stream.next());
            stream.close();
            stream.close();
            assertNull(ended.get(30, TimeUnit.SECONDS));
            assertFalse(stream.hasNext());
            assertThrows(NoSuchElementException.class, stream::next);
        }

        @Test
        void wakes_the_thread_that_waits_when_another_one_closes_it() {
            server.enqueue(endless());
            LlmStream stream = llm().build().generate(PROMPT);
            stream.next();
            var waiting = CompletableFuture.supplyAsync(stream::next);
            stream.close();
            var error = assertThrows(ExecutionException.class, () -> waiting.get(30, TimeUnit.SECONDS));
            assertTrue(
                    error.getCause() instanceof LlmException || error.getCause() instanceof NoSuchElementException,
                    error.toString());
        }

        @Test
        void gives_up_when_the_waiting_thread_is_interrupted() {
            server.enqueue(endless());
            LlmStream stream = llm().build().generate(PROMPT);
            stream.next();
            Thread.currentThread().interrupt();
            assertContains(assertThrows(LlmException.class, stream::next), "interrupted");
            assertTrue(Thread.interrupted(), "the flag is kept for the caller");
            assertFalse(stream.hasNext());
        }

        @Test
        void makes_no_further_attempt() throws Exception {
            CompletableFuture<Void> resting = new CompletableFuture<>();
            server.enqueue(new MockResponse.Builder().code(500).build());
            server.enqueue(events(HELLO));
            OpenAiLlm llm = llm().patience(delay -> {
                        resting.complete(null);
                        return Duration.ofDays(1);
                    })
                    .build();
            LlmStream stream = llm.generate(PROMPT);
            resting.get(30, TimeUnit.SECONDS);
            stream.close();
            assertNotNull(server.takeRequest(30, TimeUnit.SECONDS));
            assertNull(server.takeRequest(200, TimeUnit.MILLISECONDS));
        }

        private MockResponse endless() {
            return events("data: {'choices': [{'delta': {'content': 'a'}}]}\n\n" + ":\n".repeat(10_000))
                    .newBuilder()
                    .throttleBody(60, 1, TimeUnit.SECONDS)
                    .build();
        }
    }

    @Nested
    class The_configuration {
        @Test
        void refuses_what_can_never_work_without_showing_the_key() {
            var url = assertThrows(
                    IllegalArgumentException.class,
                    () -> llm().baseUrl("localhost:8000").build());
            assertContains(url, "http or https", "localhost:8000");
            for (String key : List.of("sk secret", "sk-\u0001secret", "sk-sécret")) {
                var error = assertThrows(
                        IllegalArgumentException.class, () -> llm().apiKey(key).build());
                assertFalse(error.getMessage().contains("cret"), error.getMessage());
            }
            assertThrows(IllegalArgumentException.class, () -> llm().maxRetries(-1));
            assertContains(
                    assertThrows(IllegalArgumentException.class, () -> llm().parameter("stream", JsonValue.of(true))),
                    "stream");
            assertThrows(IllegalArgumentException.class, () -> llm().temperature(Double.NaN));
        }

        @Test
        void knows_the_price_that_it_was_told_and_no_other() {
            assertEquals(Price.NONE, llm().build().price());
            assertEquals(
                    new Price(2.5, 10), llm().price(new Price(2.5, 10)).build().price());
        }

        @Test
        void comes_from_the_environment_if_nothing_else_is_said() throws Exception {
            server.enqueue(events(HELLO));
            Map<String, String> variables = Map.of(
                    "OPENAI_API_KEY",
                    " env-key\n",
                    "OPENAI_BASE_URL",
                    server.url("/env/").toString());
            read(OpenAiLlm.builder("m").environment(variables::get).build());
            RecordedRequest request = server.takeRequest();
            assertEquals("/env/chat/completions", request.getTarget());
            assertEquals("Bearer env-key", request.getHeaders().get("Authorization"));
            assertEquals(
                    "OpenAiLlm[m at https://api.openai.com/v1]",
                    OpenAiLlm.builder("m").environment(name -> null).build().toString());
        }

        @Test
        void without_a_key_sends_none() throws Exception {
            server.enqueue(events(HELLO));
            read(OpenAiLlm.builder("m")
                    .environment(name -> null)
                    .baseUrl(server.url("/v1").toString())
                    .build());
            assertNull(server.takeRequest().getHeaders().get("Authorization"));
        }

        @Test
        void is_sent_and_noted() throws Exception {
            server.enqueue(events(HELLO));
            OpenAiLlm llm = llm().temperature(0.5)
                    .maxTokens(100)
                    .parameter("seed", JsonValue.of(7))
                    .build();
            read(llm);
            RecordedRequest request = server.takeRequest();
            assertEquals("Bearer " + KEY, request.getHeaders().get("Authorization"));
            assertEquals("application/json", request.getHeaders().get("Content-Type"));
            assertEquals(
                    JsonValue.parse(
                            json(
                                    "{'model': 'gpt-4o', 'messages': [{'role': 'user', 'content': 'Hi'}], 'stream': true,"
                                            + " 'stream_options': {'include_usage': true}, 'temperature': 0.5, 'max_tokens': 100, 'seed': 7}")),
                    JsonValue.parse(request.getBody().utf8()));
            assertEquals(
                    JsonValue.parse(
                            json(
                                    "{'model_name': 'gpt-4o', 'parameters': {'temperature': 0.5, 'max_tokens': 100, 'seed': 7}}")),
                    llm.info());
        }

        @Test
        void says_how_much_it_can_read_if_it_was_told() {
            assertEquals(OptionalInt.empty(), OpenAiLlm.builder("m").build().contextSize());
            OpenAiLlm llm = OpenAiLlm.builder("m").contextSize(32_000).build();
            assertEquals(OptionalInt.of(32_000), llm.contextSize());
            assertEquals(
                    JsonValue.parse("{\"model_name\": \"m\", \"parameters\": {}, \"context_size\": 32000}"),
                    llm.info());
        }
    }

    @Nested
    class An_answer {
        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 7, 64})
        void is_the_same_however_the_bytes_are_split(int size) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Content-Type", "text/event-stream")
                    .chunkedBody(json(HELLO), size)
                    .build());
            assertEquals(HELLO_EVENTS, read(llm().build()));
        }

        @Test
        void may_end_without_done() {
            server.enqueue(events(HELLO.replace("data: [DONE]\n\n", "")));
            assertEquals(HELLO_EVENTS, read(llm().build()));
        }

        @Test
        void comes_with_each_chunk_as_soon_as_it_is_sent() throws Exception {
            // the server says the rest only after the client has seen the first piece
            CompletableFuture<Void> seen = new CompletableFuture<>();
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return new MockResponse.Builder()
                            .addHeader("Content-Type", "text/event-stream")
                            .body(new HalvedBody(json(HELLO), json(HELLO).indexOf("data: ", 200), seen))
                            .build();
                }
            });
            try (LlmStream stream = llm().build().generate(PROMPT)) {
                assertEquals(HELLO_EVENTS.get(0), stream.next());
                seen.complete(null);
                assertEquals(HELLO_EVENTS.get(1), stream.next());
                assertEquals(HELLO_EVENTS.get(2), stream.next());
                assertFalse(stream.hasNext());
            }
        }

        @Test
        void may_be_held_to_a_schema() throws Exception {
            server.enqueue(page(json(WHOLE)));
            OutputSchema schema = OutputSchema.of(
                    "steps", Map.of(SchemaFamily.STRICT, "{\"a\": 1}", SchemaFamily.GRAMMAR, "{\"b\": 2}"));
            OpenAiLlm llm = llm().streaming(false)
                    .schemaFamily(SchemaFamily.GRAMMAR)
                    .strictTools(true)
                    .build();
            Prompt prompt = Prompt.of(
                            List.of(Message.user("Hi")), List.of(ToolSpec.of("f", "does", ObjectSchema.EMPTY)))
                    .withOutputSchema(schema);
            llm.generate(prompt).output();
            JsonNode body =
                    JsonValue.parse(server.takeRequest().getBody().utf8()).tree();
            assertEquals(
                    JsonValue.parse(json("{'type': 'json_schema', 'json_schema': {'name': 'steps', 'strict': true,"
                            + " 'schema': {'b': 2}}}")),
                    JsonValue.of(body.get("response_format")));
            assertTrue(body.at("/tools/0/function/strict").booleanValue());
        }

        @Test
        void may_come_whole() throws Exception {
            server.enqueue(page(json(WHOLE)));
            assertEquals(
                    List.of(new LlmEvent.Output(LlmOutput.of("Hello"), new Usage(1, 2, false))),
                    read(llm().streaming(false).build()));
            assertFalse(server.takeRequest().getBody().utf8().contains("stream"));
        }

        @Test
        void may_come_whole_although_a_stream_was_wanted() {
            server.enqueue(page(json(WHOLE)));
            assertEquals(LlmOutput.of("Hello"), llm().build().generate(PROMPT).output());
        }

        @Test
        void may_call_tools() {
            server.enqueue(events(
                    "data: {'choices': [{'delta': {'tool_calls': [{'index': 0, 'id': 'c', 'function': {'name': 'f', 'arguments': ''}}]}}]}\n\n"
                            + "data: {'choices': [{'delta': {'tool_calls': [{'index': 0, 'function': {'arguments': '{}'}}]}}]}\n\n"
                            + "data: {'choices': [{'delta': {}, 'finish_reason': 'tool_calls'}]}\n\ndata: [DONE]\n\n"));
            assertEquals(
                    LlmOutput.of(List.of(ToolCall.of("c", "f", JsonValue.of("{}")))),
                    llm().build().generate(PROMPT).output());
        }

        @Test
        void goes_to_whoever_asked_with_many_threads_at_once() {
            server.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    String question = JsonValue.parse(request.getBody().utf8())
                            .tree()
                            .at("/messages/0/content")
                            .stringValue();
                    return events("data: {'choices': [{'delta': {'content': '" + question
                            + "'}, 'finish_reason': 'stop'}]}\n\ndata: [DONE]\n\n");
                }
            });
            OpenAiLlm llm = llm().build();
            List<CompletableFuture<String>> answers = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> llm.generate(Prompt.of(Message.user("q" + i)))
                            .output()
                            .content()
                            .orElseThrow()))
                    .toList();
            for (int i = 0; i < 40; i++) {
                assertEquals("q" + i, answers.get(i).join());
            }
        }
    }

    /** A body of which the second half comes when a future is done. */
    private record HalvedBody(String text, int half, CompletableFuture<Void> more)
            implements mockwebserver3.MockResponseBody {
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public void writeTo(okio.BufferedSink sink) throws java.io.IOException {
            sink.writeUtf8(text.substring(0, half)).flush();
            more.join();
            sink.writeUtf8(text.substring(half));
        }
    }

    private OpenAiLlm.Builder llm() {
        return OpenAiLlm.builder("gpt-4o")
                .environment(name -> null)
                .apiKey(KEY)
                .baseUrl(server.url("/v1").toString())
                .patience(delay -> {
                    delays.add(delay);
                    return Duration.ZERO;
                });
    }

    private static MockResponse events(String text) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "text/event-stream; charset=utf-8")
                .body(new Buffer().writeUtf8(json(text)))
                .build();
    }

    private static MockResponse page(String body) {
        return new MockResponse.Builder()
                .addHeader("Content-Type", "application/json")
                .body(body)
                .build();
    }

    private static List<LlmEvent> read(OpenAiLlm llm) {
        List<LlmEvent> events = new ArrayList<>();
        try (LlmStream stream = llm.generate(PROMPT)) {
            stream.forEachRemaining(events::add);
        }
        return events;
    }

    private static void assertContains(Throwable error, String... parts) {
        for (String part : parts) {
            assertTrue(error.getMessage().contains(part), error.getMessage());
        }
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
