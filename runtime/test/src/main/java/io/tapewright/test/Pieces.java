package io.tapewright.test;

import io.tapewright.completion.CompletionEvent;
import io.tapewright.completion.CompletionReader;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A completion in pieces of random size, as services stream it: arguments of calls are text there. */
final class Pieces {
    private static final int LONGEST = 9;
    /** About how often what is seen of a step under way is looked at: to show it takes as long as it is long. */
    private static final int LOOKS = 16;

    private final LlmOutput whole;
    private final List<LlmEvent> events = new ArrayList<>();
    private final Random random;

    Pieces(LlmOutput said, Random random) {
        this.random = random;
        List<ToolCall> calls = new ArrayList<>();
        cut(said.content().orElse("")).forEach(piece -> events.add(new LlmEvent.Chunk(piece)));
        for (ToolCall call : said.toolCalls()) {
            String name = call.function().name();
            String arguments = call.function().arguments().text();
            int index = calls.size();
            cut(arguments).forEach(piece -> events.add(new LlmEvent.CallChunk(index, call.id(), name, piece)));
            calls.add(ToolCall.of(call.id(), name, JsonValue.of(arguments)));
        }
        this.whole = new LlmOutput(said.content(), calls, said.finishReason());
    }

    private List<String> cut(String text) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(LONGEST));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /**
     * The steps that a reader finds in them.
     *
     * @throws IllegalStateException if something that was seen of a step under way disappeared again
     * @throws io.tapewright.completion.UnreadableCompletionException if they can't be read
     */
    List<TapeStep> readBy(CompletionReader reader) {
        List<TapeStep> steps = new ArrayList<>();
        JsonNode before = null;
        int callBefore = -1;
        for (LlmEvent event : events) {
            int call = event instanceof LlmEvent.CallChunk chunk ? chunk.call() : -1;
            before = call == callBefore ? before : null;
            callBefore = call;
            List<CompletionEvent> told = new ArrayList<>();
            reader.read(event, told::add);
            for (CompletionEvent read : told) {
                before = look(before, read);
                add(read, steps);
            }
        }
        reader.end(whole, read -> add(read, steps));
        return steps;
    }

    /** What is seen now; nothing where a new step begins. */
    private @Nullable JsonNode look(@Nullable JsonNode before, CompletionEvent event) {
        if (!(event instanceof CompletionEvent.Grown grown)) {
            return null;
        }
        if (random.nextInt(events.size()) >= LOOKS) {
            return before;
        }
        JsonNode now = grown.soFar().get().properties().tree();
        if (before != null && !hasGrown(before, now)) {
            throw new IllegalStateException("what was seen of a step while it came, " + before + ", became " + now);
        }
        return now;
    }

    private static void add(CompletionEvent event, List<TapeStep> steps) {
        if (event instanceof CompletionEvent.Finished finished) {
            steps.add(finished.step());
        } else if (event instanceof CompletionEvent.Failed failed) {
            throw failed.failure();
        }
    }

    private static boolean hasGrown(JsonNode before, JsonNode now) {
        if (before.isObject()) {
            return before.propertyStream()
                    .allMatch(member ->
                            now.has(member.getKey()) && hasGrown(member.getValue(), now.get(member.getKey())));
        }
        if (before.isArray()) {
            return before.size() <= now.size()
                    && IntStream.range(0, before.size()).allMatch(i -> hasGrown(before.get(i), now.get(i)));
        }
        return before.isString()
                ? now.isString() && now.stringValue().startsWith(before.stringValue())
                : before.equals(now);
    }
}
