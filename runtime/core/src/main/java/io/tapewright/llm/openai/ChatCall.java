package io.tapewright.llm.openai;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Makes one call, again if it fails in passing, and puts what comes back into an inbox.
 *
 * <p>Runs in a thread of its own, because a thread that waits for a socket can't be interrupted.
 */
final class ChatCall implements Runnable {
    private static final String DONE = "[DONE]";

    private final OkHttpClient client;
    private final Request request;
    private final boolean streaming;
    private final RetryPolicy retryPolicy;
    private final UnaryOperator<Duration> patience;
    private final Failures failures;
    private final Inbox inbox;
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private volatile @Nullable Call current;

    /**
     * A call that is not made yet.
     *
     * @param patience how long to wait really when a delay is due; tests do not wait
     */
    ChatCall(
            OkHttpClient client,
            Request request,
            boolean streaming,
            RetryPolicy retryPolicy,
            UnaryOperator<Duration> patience,
            Failures failures,
            Inbox inbox) {
        this.client = client;
        this.request = request;
        this.streaming = streaming;
        this.retryPolicy = retryPolicy;
        this.patience = patience;
        this.failures = failures;
        this.inbox = inbox;
    }

    @Override
    public void run() {
        try {
            attemptUntilAnswered();
        } catch (LlmException e) {
            inbox.fail(e);
        } catch (RuntimeException | Error e) {
            // whatever it is, the thread that reads must not wait for ever
            inbox.fail(new LlmException("The call failed unexpectedly: " + e, e));
        }
    }

    /** Ends the call, whatever it does right now. */
    void cancel() {
        cancelled.countDown();
        Call running = current;
        if (running != null) {
            running.cancel();
        }
    }

    // ---- attempts

    private void attemptUntilAnswered() {
        for (int retries = 0; ; retries++) {
            Optional<Failure> failure = attempt(retries + 1);
            if (failure.isEmpty()) {
                return;
            }
            if (!mayRetry(failure.get(), retries)) {
                throw failure.get().exception();
            }
        }
    }

    private boolean mayRetry(Failure failure, int retries) {
        Optional<Duration> delay =
                failure.passing() ? retryPolicy.delay(retries, failure.wish()) : Optional.<Duration>empty();
        return delay.isPresent() && rest(patience.apply(delay.get()));
    }

    /** Waits; whether the call is still wanted then. */
    private boolean rest(Duration delay) {
        try {
            return !cancelled.await(delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // nobody but the pool of threads has ours, so it wants to end
            return false;
        }
    }

    /** Makes the call once. Up to the first byte of the answer a failure is harmless; afterwards it is thrown. */
    private Optional<Failure> attempt(int attempts) {
        Call call = client.newCall(request);
        current = call;
        if (cancelled.getCount() == 0) {
            call.cancel();
        }
        try (Response response = call.execute()) {
            if (!response.isSuccessful()) {
                return Optional.of(failures.refused(response, attempts));
            }
            response.body().source().request(1);
            receive(response);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failures.unreachable(e, attempts));
        }
    }

    // ---- the answer

    private void receive(Response response) {
        AnswerBuilder answer = new AnswerBuilder();
        try {
            if (isWhole(response.body().contentType())) {
                add(response.body().string(), answer, response);
            } else {
                receiveEvents(answer, response);
            }
        } catch (IOException e) {
            throw failures.brokeOff(answer.length(), e);
        }
        inbox.put(answer.whole());
    }

    /** Some servers can't stream and send a whole answer, and proxies send pages. */
    private boolean isWhole(@Nullable MediaType type) {
        String subtype = type == null ? "" : type.subtype();
        boolean surely = subtype.endsWith("json") || subtype.equals("html");
        return surely || !(streaming || subtype.equals("event-stream"));
    }

    private void receiveEvents(AnswerBuilder answer, Response response) throws IOException {
        SseReader events = new SseReader(response.body().source());
        @Nullable String data = events.next();
        while (data != null && !data.equals(DONE)) {
            if (!data.isBlank()) {
                add(data, answer, response).forEach(inbox::put);
            }
            data = events.next();
        }
        if (data == null && !answer.isFinished()) {
            throw failures.brokeOff(answer.length(), null);
        }
    }

    private List<LlmEvent> add(String json, AnswerBuilder answer, Response response) {
        JsonNode chunk = tree(json);
        if (ErrorBody.isIn(chunk)) {
            throw failures.failedWhileAnswering(chunk, response);
        }
        return answer.add(chunk);
    }

    private JsonNode tree(String json) {
        try {
            return JsonValue.parse(json).tree();
        } catch (JsonReadException | JacksonException e) {
            throw failures.notJson(json);
        }
    }
}
