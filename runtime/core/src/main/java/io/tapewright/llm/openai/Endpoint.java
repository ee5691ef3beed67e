package io.tapewright.llm.openai;

import java.nio.charset.StandardCharsets;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/** Where calls go, and with which key. Knows how to keep that key out of every text. */
final class Endpoint {
    private static final MediaType JSON = MediaType.get("application/json");

    private final HttpUrl base;
    private final HttpUrl url;
    private final String apiKey;

    /**
     * An endpoint.
     *
     * @param apiKey empty if there is none
     */
    Endpoint(HttpUrl base, String apiKey) {
        this.base = base;
        this.url = base.newBuilder().addPathSegments("chat/completions").build();
        this.apiKey = apiKey;
    }

    Request request(String body) {
        Request.Builder request =
                new Request.Builder().url(url).post(RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON));
        if (hasKey()) {
            request.header("Authorization", "Bearer " + apiKey);
        }
        return request.build();
    }

    boolean hasKey() {
        return !apiKey.isEmpty();
    }

    String host() {
        return url.host();
    }

    /** A text from elsewhere without the key, which some servers repeat when they refuse it. */
    String redact(String text) {
        return hasKey() ? text.replace(apiKey, "***") : text;
    }

    /** A cause that may be shown, since neither it nor its own causes tell the key; else null. */
    @Nullable
    Throwable harmless(Throwable cause) {
        for (@Nullable Throwable e = cause; e != null; e = e.getCause()) {
            if (!redact(e.toString()).equals(e.toString())) {
                return null;
            }
        }
        return cause;
    }

    /** The base URL without what may be secret in it: user, password and query. */
    @Override
    public String toString() {
        return base.newBuilder()
                .username("")
                .password("")
                .query(null)
                .fragment(null)
                .build()
                .toString();
    }
}
