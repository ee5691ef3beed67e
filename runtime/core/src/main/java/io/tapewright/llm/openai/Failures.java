package io.tapewright.llm.openai;

import io.tapewright.llm.LlmException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.net.ssl.SSLException;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Says what went wrong with a call, what can be done about it, and whether trying again may help. Never shows the key.
 */
final class Failures {
    private static final long LONGEST_BODY = 64 * 1024;
    private static final String NO_QUOTA = "insufficient_quota";

    private final String model;
    private final Endpoint endpoint;

    Failures(String model, Endpoint endpoint) {
        this.model = model;
        this.endpoint = endpoint;
    }

    // ---- the server refuses

    /** A response that is not a success. */
    Failure refused(Response response, int attempts) {
        ErrorBody error = ErrorBody.parse(body(response));
        String code = error.code();
        boolean passing = RetryPolicy.isTransient(response.code()) && !code.equals(NO_QUOTA);
        Optional<Duration> wish = wish(response);
        String message = endpoint + " answered with status " + response.code() + after(attempts)
                + (error.message().isEmpty() ? "." : ": " + error.message())
                + (passing ? wish.map(Failures::wishInWords).orElse("") : "")
                + advice(response.code(), code);
        return new Failure(exception(message, response, code), passing, wish);
    }

    /** A server that had begun to answer and then sent an error. */
    OpenAiException failedWhileAnswering(JsonNode answer, Response response) {
        ErrorBody error = ErrorBody.of(answer);
        String message = endpoint + " failed while it answered: " + error.message();
        return exception(message, response, error.code());
    }

    private OpenAiException exception(String message, Response response, String code) {
        String requestId = response.headers().get("x-request-id");
        String id = requestId == null ? "" : requestId;
        String whole = message + (id.isEmpty() ? "" : " (request " + id + ")");
        return new OpenAiException(endpoint.redact(whole), response.code(), code, id);
    }

    private String advice(int status, String code) {
        return switch (status) {
            case 401 ->
                endpoint.hasKey()
                        ? " Check the API key (OPENAI_API_KEY, or apiKey(…))."
                        : " No API key was sent: set OPENAI_API_KEY, or call apiKey(…).";
            case 403 -> " The API key may not use the model \"" + model + "\" here.";
            case 404 -> " Check the model \"" + model + "\" and the base URL, to which /chat/completions is added.";
            case 429 ->
                code.equals(NO_QUOTA)
                        ? " The account has no credit left: see its billing page."
                        : " The limit of requests or tokens is reached: send fewer, or raise maxRetries(…).";
            default -> "";
        };
    }

    private static String body(Response response) {
        try {
            BufferedSource source = response.body().source();
            source.request(LONGEST_BODY);
            return source.readUtf8(Math.min(LONGEST_BODY, source.getBuffer().size()));
        } catch (IOException e) {
            return ""; // the status has to do
        }
    }

    /** How long the server wants us to wait: OpenAI's milliseconds, or the standard's seconds or date. */
    private static Optional<Duration> wish(Response response) {
        String millis = response.header("retry-after-ms", "");
        String after = response.header("Retry-After", "");
        if (isNumber(millis)) {
            return Optional.of(Duration.ofMillis((long) Double.parseDouble(millis)));
        }
        if (isNumber(after)) {
            return Optional.of(Duration.ofMillis((long) (Double.parseDouble(after) * 1000)));
        }
        @Nullable Instant date = response.headers().getInstant("Retry-After");
        return Optional.ofNullable(date).map(Failures::until);
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches("\\d{1,12}(\\.\\d*)?");
    }

    private static Duration until(Instant date) {
        Duration rest = Duration.between(Instant.now(), date);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    private static String wishInWords(Duration wish) {
        return " (it asks to wait " + Math.max(1, wish.toSeconds()) + " s)";
    }

    // ---- no answer

    /** An attempt that ended before a byte of the answer came. */
    Failure unreachable(IOException e, int attempts) {
        String message = "No answer from " + endpoint + after(attempts) + ": " + reason(e);
        return new Failure(
                new LlmException(endpoint.redact(message), endpoint.harmless(e)),
                !(e instanceof SSLException),
                Optional.empty());
    }

    private String reason(IOException e) {
        if (e instanceof UnknownHostException) {
            return "the host " + endpoint.host() + " is not known. Check the base URL and the network.";
        }
        if (e instanceof ConnectException) {
            return "it can't be connected to. Check that the server runs, and the base URL. (" + e.getMessage() + ")";
        }
        if (e instanceof InterruptedIOException) {
            return "it was silent for too long; timeout(…) allows more. (" + e.getMessage() + ")";
        }
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    private static String after(int attempts) {
        return attempts == 1 ? "" : " (after " + attempts + " attempts)";
    }

    // ---- half an answer

    /** A connection that broke while the answer came. */
    LlmException brokeOff(int characters, @Nullable IOException cause) {
        String why = cause == null ? "the stream ended without a finish reason" : reason(cause);
        return new LlmException(
                endpoint.redact(
                        "The answer of " + endpoint + " broke off after " + characters + " characters of text: " + why),
                cause == null ? null : endpoint.harmless(cause));
    }

    /** An answer that is not JSON. Without a cause, whose message would show text that may hold the key. */
    LlmException notJson(String text) {
        return new LlmException(endpoint.redact(endpoint
                + " sent an answer that is not JSON; check that the base URL is that of an OpenAI-compatible API. It begins: "
                + ErrorBody.shorten(text.strip())));
    }
}
