package io.tapewright.llm.openai;

import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.json.SchemaFamily;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Price;
import io.tapewright.llm.Prompt;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * A model behind OpenAI's chat completions, or behind any server that speaks the same protocol.
 *
 * <pre>{@code
 * Llm llm = OpenAiLlm.builder("gpt-4o").temperature(0.1).build();                       // key from OPENAI_API_KEY
 * Llm local = OpenAiLlm.builder("qwen3").baseUrl("http://localhost:8000/v1").build();   // needs none
 * }</pre>
 *
 * <p>A call begins with {@link #generate}. Failures in passing (no connection, status 408, 409, 429 or 5xx) are tried
 * again until the first byte of an answer came. All that fails is an {@link io.tapewright.llm.LlmException}, and an
 * {@link OpenAiException} if the service refused.
 *
 * <p>Thread-safe.
 */
public final class OpenAiLlm implements Llm {
    private final String model;
    private final Endpoint endpoint;
    private final ChatRequest requests;
    private final OkHttpClient client;
    private final RetryPolicy retryPolicy;
    private final Price price;
    private final OptionalInt contextSize;
    private final UnaryOperator<Duration> patience;

    private OpenAiLlm(Builder builder, Endpoint endpoint, OkHttpClient client) {
        this.model = builder.model;
        this.endpoint = endpoint;
        Map<String, JsonValue> parameters = new LinkedHashMap<>(builder.parameters);
        this.requests = new ChatRequest(model, builder.streaming, parameters, builder.family, builder.strictTools);
        this.client = client;
        this.retryPolicy = new RetryPolicy(builder.maxRetries);
        this.price = builder.price;
        this.contextSize = builder.contextSize;
        this.patience = builder.patience;
    }

    /** Begins the description of a client. */
    public static Builder builder(String model) {
        return new Builder(model);
    }

    @Override
    public LlmStream generate(Prompt prompt) {
        Request request = endpoint.request(requests.body(prompt));
        Inbox inbox = new Inbox();
        Failures failures = new Failures(model, endpoint);
        ChatCall call = new ChatCall(client, request, requests.streaming(), retryPolicy, patience, failures, inbox);
        CallThreads.run(call);
        return new ChatStream(prompt, inbox, call::cancel);
    }

    @Override
    public JsonValue info() {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        out.name("model_name").value(model);
        out.name("parameters").beginObject();
        requests.parameters().forEach((name, value) -> out.name(name).value(value));
        out.endObject();
        contextSize.ifPresent(tokens -> out.name("context_size").value(tokens));
        return out.endObject().toValue();
    }

    @Override
    public Price price() {
        return price;
    }

    @Override
    public OptionalInt contextSize() {
        return contextSize;
    }

    /** Model and URL; never the key. */
    @Override
    public String toString() {
        return "OpenAiLlm[" + model + " at " + endpoint + "]";
    }

    /** Describes a client. */
    public static final class Builder {
        private static final String DEFAULT_URL = "https://api.openai.com/v1";
        private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);
        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);
        /** What the client itself writes into a request. */
        private static final Set<String> OWN_PARAMETERS = Set.of("model", "messages", "tools", "stream");

        private final String model;
        private final Map<String, JsonValue> parameters = new LinkedHashMap<>();
        private @Nullable String apiKey;
        private @Nullable String baseUrl;
        private boolean streaming = true;
        private SchemaFamily family = SchemaFamily.STRICT;
        private boolean strictTools;
        private @Nullable Duration timeout;
        private int maxRetries = 2;
        private Price price = Price.NONE;
        private OptionalInt contextSize = OptionalInt.empty();
        private @Nullable OkHttpClient httpClient;
        private UnaryOperator<Duration> patience = UnaryOperator.identity();
        private UnaryOperator<@Nullable String> environment = System::getenv;

        private Builder(String model) {
            this.model = model;
        }

        /** The key; if it is not given, that in the environment variable {@code OPENAI_API_KEY}, or none. */
        public Builder apiKey(String key) {
            apiKey = key;
            return this;
        }

        /**
         * The URL to which {@code /chat/completions} is added; if it is not given, that in {@code OPENAI_BASE_URL}, or
         * OpenAI's.
         */
        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        /** How adventurous the model is; from 0 on. */
        public Builder temperature(double value) {
            return parameter("temperature", number(value));
        }

        /**
         * How long an answer may be, in tokens. Some models want {@code max_completion_tokens}, by {@link #parameter}.
         */
        public Builder maxTokens(int count) {
            return parameter("max_tokens", JsonValue.of(count));
        }

        /**
         * Which schemas the server takes where it holds models to them; those of OpenAI unless this says otherwise. Servers of
         * llama.cpp and vLLM take {@link SchemaFamily#GRAMMAR}.
         */
        public Builder schemaFamily(SchemaFamily taken) {
            family = taken;
            return this;
        }

        /**
         * Whether models are to be held to the schemas of tools ({@code "strict": true}), so that arguments are always of the
         * right form; they are not unless this says otherwise. Tools of which only a schema of another origin is known are sent
         * as they are.
         */
        public Builder strictTools(boolean value) {
            strictTools = value;
            return this;
        }

        /**
         * Any other parameter of the request, such as {@code seed} or {@code response_format}.
         *
         * @param value a JSON null leaves the parameter out, also one that would be sent otherwise ({@code
         *     stream_options}, {@code response_format})
         */
        public Builder parameter(String name, JsonValue value) {
            if (OWN_PARAMETERS.contains(name)) {
                throw new IllegalArgumentException("the client itself sets " + name + "; it can't be a parameter");
            }
            parameters.put(name, value);
            return this;
        }

        /** Whether the text is to come in pieces, as the model writes it; so it does unless this says otherwise. */
        public Builder streaming(boolean value) {
            streaming = value;
            return this;
        }

        /** For how long the server may be silent; 10 minutes unless this or a client of your own says otherwise. */
        public Builder timeout(Duration silence) {
            timeout = silence;
            return this;
        }

        /** How often a call that failed in passing is made again; twice unless this says otherwise. */
        public Builder maxRetries(int count) {
            if (count < 0) {
                throw new IllegalArgumentException("maxRetries is " + count + ", but can't be negative");
            }
            maxRetries = count;
            return this;
        }

        /** What the model costs, so that its calls can be limited by their costs. */
        public Builder price(Price ofModel) {
            price = ofModel;
            return this;
        }

        /** How many tokens a prompt and its answer may have together, so that nodes make prompts that fit. */
        public Builder contextSize(int tokens) {
            contextSize = OptionalInt.of(tokens);
            return this;
        }

        /** A client of your own, for proxies, certificates or logging; its connections are shared. */
        public Builder httpClient(OkHttpClient client) {
            httpClient = client;
            return this;
        }

        /** For tests: how long to wait really when a delay is due. */
        Builder patience(UnaryOperator<Duration> delay) {
            patience = delay;
            return this;
        }

        /** For tests: where environment variables are read. */
        Builder environment(UnaryOperator<@Nullable String> variables) {
            environment = variables;
            return this;
        }

        /**
         * The client.
         *
         * @throws IllegalArgumentException if the base URL or the key can't be one
         */
        public OpenAiLlm build() {
            return new OpenAiLlm(this, new Endpoint(url(), key()), client());
        }

        private String key() {
            @Nullable String given = apiKey != null ? apiKey : environment.apply("OPENAI_API_KEY");
            String key = given == null ? "" : given.strip();
            if (!key.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
                throw new IllegalArgumentException(
                        "the API key has characters in it that no key has (it is not shown here)");
            }
            return key;
        }

        private HttpUrl url() {
            @Nullable String given = baseUrl != null ? baseUrl : environment.apply("OPENAI_BASE_URL");
            String text = given == null || given.isBlank() ? DEFAULT_URL : given.strip();
            @Nullable HttpUrl url = HttpUrl.parse(text);
            if (url == null) {
                throw new IllegalArgumentException("the base URL must be one of http or https, but is " + text);
            }
            return url;
        }

        private OkHttpClient client() {
            if (httpClient != null && timeout == null) {
                return httpClient;
            }
            Duration silence = timeout == null ? DEFAULT_TIMEOUT : timeout;
            return (httpClient == null ? SharedClient.INSTANCE : httpClient)
                    .newBuilder()
                    .connectTimeout(silence.compareTo(CONNECT_TIMEOUT) < 0 ? silence : CONNECT_TIMEOUT)
                    .readTimeout(silence)
                    .writeTimeout(silence)
                    .build();
        }

        private static JsonValue number(double value) {
            return JsonWriter.of(JsonWriter.Layout.COMPACT).value(value).toValue();
        }

        /** Made when first needed; all clients share its connections. */
        private static final class SharedClient {
            static final OkHttpClient INSTANCE = new OkHttpClient();
        }
    }
}
