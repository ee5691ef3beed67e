package io.tapewright.llm.openai;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.step.ToolCall;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Puts tool calls together from the pieces in which they are streamed.
 *
 * <p>By the book a piece has the index of its call, and only the first piece has id and name. Some servers leave the
 * index out, give every call the same one, repeat id and name in each piece, or send a whole call at once, with its
 * arguments as an object.
 */
final class ToolCallAccumulator {
    private final List<Partial> calls = new ArrayList<>();

    /** A call of which the arguments still grow. */
    private static final class Partial {
        final int index;
        String id = "";
        String name = "";
        final StringBuilder arguments = new StringBuilder();

        Partial(int index) {
            this.index = index;
        }

        int index() {
            return index;
        }

        /** Adds a piece; answers with the arguments that it brings. */
        String add(String moreId, JsonNode function) {
            if (id.isEmpty()) {
                id = moreId;
            }
            String moreName = function.path("name").stringValue("");
            if (!name.equals(moreName)) {
                name += moreName;
            }
            String more = text(function.path("arguments"));
            arguments.append(more);
            return more;
        }

        private static String text(JsonNode arguments) {
            return arguments.isObject() ? JsonValue.of(arguments).json() : arguments.stringValue("");
        }

        ToolCall whole() {
            if (name.isEmpty()) {
                throw new LlmException("The server sent a tool call without a name: arguments " + arguments);
            }
            return ToolCall.of(id, name, JsonValue.of(arguments.toString()));
        }
    }

    /** Adds the pieces of a delta, or the calls of a whole message; answers with what each brings. */
    List<LlmEvent.CallChunk> add(JsonNode toolCalls) {
        List<LlmEvent.CallChunk> chunks = new ArrayList<>();
        for (JsonNode piece : toolCalls) {
            JsonNode index = piece.path("index");
            String id = piece.path("id").stringValue("");
            JsonNode function = piece.path("function");
            Partial call = index.isInt() ? at(index.intValue(), id) : unnumbered(id, function);
            String arguments = call.add(id, function);
            chunks.add(new LlmEvent.CallChunk(calls.indexOf(call), call.id, call.name, arguments));
        }
        return chunks;
    }

    /** The calls by index, those of one index as they came. */
    List<ToolCall> whole() {
        return calls.stream()
                .sorted(Comparator.comparingInt(Partial::index))
                .map(Partial::whole)
                .toList();
    }

    /** The call of an index; a new one if none has it, or only calls of other ids. */
    private Partial at(int index, String id) {
        return newest(call -> call.index == index && (id.isEmpty() || call.id.isEmpty() || call.id.equals(id)), index);
    }

    /**
     * Without an index, the call of the id; without an id, the newest call, unless the piece begins one by naming a
     * function.
     */
    private Partial unnumbered(String id, JsonNode function) {
        boolean begins = !function.path("name").stringValue("").isEmpty();
        return newest(call -> id.isEmpty() ? !begins : call.id.equals(id), calls.size());
    }

    private Partial newest(Predicate<Partial> wanted, int indexOtherwise) {
        for (int i = calls.size() - 1; i >= 0; i--) {
            if (wanted.test(calls.get(i))) {
                return calls.get(i);
            }
        }
        Partial call = new Partial(indexOtherwise);
        calls.add(call);
        return call;
    }
}
