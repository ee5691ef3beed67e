package io.tapewright.llm.replay;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Answers from recorded calls, without a model.
 *
 * <p>A call is looked up by the messages, the tools and the output schema of its prompt; ids of prompts and the order of properties in
 * JSON do not count. A prompt that is recorded several times is answered in the order of the recording. One that is not
 * recorded is an error, which shows the nearest recording and what differs.
 *
 * <p>Thread-safe. The order of answers to one prompt belongs to this object: use a new one for each run.
 */
public final class ReplayLlm implements Llm {
    private static final JsonValue INFO = JsonValue.parse("{\"model_name\": \"replay\", \"parameters\": {}}");

    private final String source;
    private final List<Recording> recordings;
    private final boolean repeatLast;
    private final Map<PromptKey, Answers> answers = new HashMap<>();

    private ReplayLlm(String source, List<Recording> recordings, boolean repeatLast) {
        this.source = source;
        this.recordings = recordings;
        this.repeatLast = repeatLast;
        for (Recording recording : recordings) {
            answers.computeIfAbsent(recording.key(), key -> new Answers()).add(recording);
        }
    }

    /** Answers from calls. */
    public static ReplayLlm of(List<LlmCall> calls) {
        List<Recording> recordings = new ArrayList<>();
        for (LlmCall call : calls) {
            recordings.add(Recording.of("call " + (recordings.size() + 1), call));
        }
        return new ReplayLlm("the given list", recordings, false);
    }

    /**
     * Answers from a JSON-lines file, as {@link CallLog} writes it.
     *
     * @throws UncheckedIOException if the file can't be read
     * @throws io.tapewright.llm.LlmCallFormatException if a line is not a recorded call
     */
    public static ReplayLlm from(Path file) {
        try {
            return from(Files.newInputStream(file), file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("can't read recorded calls from " + file, e);
        }
    }

    /**
     * Answers from JSON lines, such as a resource; the stream is read and closed.
     *
     * @param name what messages call it
     * @throws io.tapewright.llm.LlmCallFormatException if a line is not a recorded call
     */
    public static ReplayLlm from(InputStream in, String name) {
        Objects.requireNonNull(in, () -> "there are no recorded calls " + name + ": the stream is null");
        return new ReplayLlm(name, CallFile.read(in, name), false);
    }

    /**
     * The same recordings from their beginning; after the last answer to a prompt that one is given again and again.
     */
    public ReplayLlm repeatingLast() {
        return new ReplayLlm(source, recordings, true);
    }

    @Override
    public LlmStream generate(Prompt prompt) {
        PromptKey key = PromptKey.of(prompt);
        @Nullable Answers recorded = answers.get(key);
        if (recorded == null) {
            throw new LlmException(unknown(key));
        }
        return LlmStream.of(prompt, recorded.next(repeatLast), Usage.CACHED);
    }

    private String unknown(PromptKey asked) {
        return Similarity.nearest(asked, recordings)
                .map(nearest -> "No recorded call has this prompt. Nearest of the " + recordings.size() + " in "
                        + source + " is "
                        + nearest.recording().place() + ", " + nearest.percent() + " % the same (- recorded, + asked):"
                        + PromptDiff.of(nearest.recording().key(), asked))
                .orElse("No recorded call has this prompt: there are none in " + source + ".");
    }

    @Override
    public JsonValue info() {
        return INFO;
    }

    @Override
    public String toString() {
        return "ReplayLlm[" + recordings.size() + " calls in " + source + "]";
    }
}
