package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** The steps that a {@link StandardNode} makes of a completion, and the transition that follows them. */
final class CompletionSteps implements Iterator<NodeEvent> {
    private final StandardNode node;
    private final Dialect dialect;
    private final NodeContext context;
    private final LlmStream stream;
    private final StringBuilder text = new StringBuilder();
    private final Queue<NodeEvent> events = new ArrayDeque<>();
    private boolean answered;

    CompletionSteps(StandardNode node, Dialect dialect, NodeContext context, LlmStream stream) {
        this.node = node;
        this.dialect = dialect;
        this.context = context;
        this.stream = stream;
    }

    @Override
    public boolean hasNext() {
        while (events.isEmpty() && !answered) {
            advance();
        }
        return !events.isEmpty();
    }

    @Override
    public NodeEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return events.remove();
    }

    private void advance() {
        if (!stream.hasNext()) {
            throw new LlmException("The model's stream ended without an answer for the node " + node.name() + ".");
        }
        LlmEvent event = stream.next();
        if (event instanceof LlmEvent.Chunk chunk) {
            grow(chunk.text());
        } else if (event instanceof LlmEvent.Output last) {
            answered = true;
            read(last.output());
        }
    }

    /** Text is a step under way where plain text stands for a step. */
    private void grow(String chunk) {
        Optional<StepType<?>> type = node.union().textType();
        if ((dialect == Dialect.TEXT || dialect == Dialect.TOOLS) && type.isPresent()) {
            text.append(chunk);
            int length = text.length();
            events.add(new NodeEvent.Partial(chunk, () -> type.get().ofText(text.substring(0, length))));
        }
    }

    private void read(LlmOutput output) {
        List<TapeStep> steps = steps(output);
        int end = endOfOwnPart(steps);
        steps.subList(0, end).forEach(this::add);
        node.transition(context, steps).ifPresent(this::add);
        steps.subList(end, steps.size()).forEach(this::add);
    }

    /** Where the transition goes: to the end, but before a call, as the view of whoever is called would swallow it. */
    private static int endOfOwnPart(List<TapeStep> steps) {
        int end = 0;
        while (end < steps.size() && !(steps.get(end) instanceof Call)) {
            end++;
        }
        return end;
    }

    private List<TapeStep> steps(LlmOutput output) {
        try {
            return node.read(context, dialect, output);
        } catch (UnreadableCompletionException unreadable) {
            return List.of(new LlmOutputParsingFailure(String.valueOf(unreadable.getMessage()), rawText(output)));
        }
    }

    private static String rawText(LlmOutput output) {
        return output.toolCalls().isEmpty()
                ? output.content().orElse("")
                : ToolCalls.TYPE
                        .toJson(new ToolCalls(output.toolCalls(), output.content()))
                        .json();
    }

    private void add(TapeStep step) {
        events.add(new NodeEvent.Whole(step));
    }
}
