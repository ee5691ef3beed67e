package io.tapewright.completion;

import static org.junit.jupiter.api.Assertions.assertTrue;

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

/** A completion cut into pieces. */
record Pieces(LlmOutput whole, List<LlmEvent> events) {

    /** The pieces of a completion, of one to nine characters; arguments are texts, as services stream them. */
    static Pieces of(LlmOutput said, Random random) {
        List<LlmEvent> events = new ArrayList<>();
        List<ToolCall> calls = new ArrayList<>();
        cut(said.content().orElse(""), random).forEach(piece -> events.add(new LlmEvent.Chunk(piece)));
        for (ToolCall call : said.toolCalls()) {
            String name = call.function().name();
            String arguments = call.function().arguments().text();
            cut(arguments, random)
                    .forEach(piece -> events.add(new LlmEvent.CallChunk(calls.size(), call.id(), name, piece)));
            calls.add(ToolCall.of(call.id(), name, JsonValue.of(arguments)));
        }
        return new Pieces(new LlmOutput(said.content(), calls, said.finishReason()), events);
    }

    private static List<String> cut(String text, Random random) {
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(9));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /** The steps that a reader finds; it is checked that what is seen of one that is under way only grows. */
    List<TapeStep> readBy(CompletionReader reader) {
        List<TapeStep> steps = new ArrayList<>();
        JsonNode before = null;
        int callBefore = -1;
        for (LlmEvent event : events) {
            int call = event instanceof LlmEvent.CallChunk chunk ? chunk.call() : -1;
            before = call == callBefore ? before : null;
            callBefore = call;
            for (CompletionEvent read : reader.read(event)) {
                before = check(before, read);
                add(read, steps);
            }
        }
        reader.end(whole).forEach(read -> add(read, steps));
        return steps;
    }

    private static @Nullable JsonNode check(@Nullable JsonNode before, CompletionEvent event) {
        if (!(event instanceof CompletionEvent.Grown grown)) {
            return null;
        }
        JsonNode now = grown.soFar().get().properties().tree();
        assertTrue(before == null || grows(before, now), before + " became " + now);
        return now;
    }

    private static void add(CompletionEvent event, List<TapeStep> steps) {
        if (event instanceof CompletionEvent.Finished finished) {
            steps.add(finished.step());
        }
    }

    private static boolean grows(JsonNode before, JsonNode after) {
        if (before.isObject()) {
            return before.propertyStream()
                    .allMatch(member ->
                            after.has(member.getKey()) && grows(member.getValue(), after.get(member.getKey())));
        }
        if (before.isArray()) {
            return before.size() <= after.size()
                    && IntStream.range(0, before.size()).allMatch(i -> grows(before.get(i), after.get(i)));
        }
        return before.isString()
                ? after.isString() && after.stringValue().startsWith(before.stringValue())
                : before.equals(after);
    }
}
