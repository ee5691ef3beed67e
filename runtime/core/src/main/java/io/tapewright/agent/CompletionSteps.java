package io.tapewright.agent;

import io.tapewright.completion.CompletionEvent;
import io.tapewright.completion.CompletionReader;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a {@link StandardNode} makes of a completion, and the transition that follows them. Of steps that are not taken
 * (see {@link CompletionTurn}) the last one that is tells.
 */
final class CompletionSteps implements Iterator<NodeEvent> {
    private static final LlmOutput NOTHING_YET = LlmOutput.of("");

    private final StandardNode node;
    private final NodeContext context;
    private final LlmStream stream;
    /** Empty where the node's class reads completions. */
    private final Optional<CompletionReader> reader;

    private final List<TapeStep> steps = new ArrayList<>(2);
    private final Queue<NodeEvent> events = new ArrayDeque<>(2);
    /** What waits for the end of the answer: after these steps some may come that are not taken, of which the last one tells. */
    private @Nullable Deque<NodeEvent> held;

    private final CompletionTurn turn = new CompletionTurn();
    private boolean answered;

    CompletionSteps(StandardNode node, NodeContext context, LlmStream stream, Optional<CompletionReader> reader) {
        this.node = node;
        this.context = context;
        this.stream = stream;
        this.reader = reader;
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
        if (event instanceof LlmEvent.Output last) {
            answered = true;
            end(last.output());
        } else if (reader.isPresent()) {
            reader.get().read(event, told -> take(told, NOTHING_YET));
        }
    }

    private void end(LlmOutput output) {
        if (reader.isPresent()) {
            reader.get().end(output, told -> take(told, output));
        } else {
            parse(output);
        }
        release(node.transition(context, steps));
    }

    /** A transition goes before a call, as the view of whoever is called would swallow it, and else behind all steps. */
    private void release(Optional<SetNextNode> transition) {
        if (turn.isHandedOver()) {
            add(transition);
        }
        if (held != null) {
            noteNotTaken(held);
            events.addAll(held);
        }
        if (!turn.isHandedOver()) {
            add(transition);
        }
    }

    private void add(Optional<SetNextNode> transition) {
        if (transition.isPresent()) {
            events.add(new NodeEvent.Whole(transition.get()));
        }
    }

    private void noteNotTaken(Deque<NodeEvent> waiting) {
        if (turn.notTaken().isEmpty()) {
            return;
        }
        NodeEvent last = waiting.removeLast();
        while (!(last instanceof NodeEvent.Whole)) {
            last = waiting.removeLast(); // a step that is not taken has grown
        }
        waiting.add(CompletionNotes.notTaken(
                (NodeEvent.Whole) last, turn.notTaken(), context.agent().types()));
    }

    private void take(CompletionEvent event, LlmOutput output) {
        if (event instanceof CompletionEvent.Finished finished) {
            add(postprocessed(finished.step()), CompletionNotes.of(finished.repairs()));
        } else if (event instanceof CompletionEvent.Failed failed) {
            add(failure(failed.failure(), output), CompletionNotes.of(failed.failure()));
        } else if (event instanceof CompletionEvent.Grown grown && !turn.isHandedOver()) {
            tell(new NodeEvent.Partial(grown.chunk(), grown.soFar()));
        } else if (event instanceof CompletionEvent.CallClosed closed && !turn.isHandedOver()) {
            events.add(new NodeEvent.CallClosed(closed.call()));
        }
    }

    /** Hooks do not see what is not taken. */
    private TapeStep postprocessed(TapeStep step) {
        return turn.isHandedOver() ? step : node.postprocess(context, step);
    }

    private void parse(LlmOutput output) {
        try {
            node.parse(context, output).forEach(step -> add(postprocessed(step), Map.of()));
        } catch (UnreadableCompletionException unreadable) {
            add(failure(unreadable, output), CompletionNotes.of(unreadable));
        }
    }

    private static LlmOutputParsingFailure failure(UnreadableCompletionException failure, LlmOutput output) {
        return new LlmOutputParsingFailure(String.valueOf(failure.getMessage()), rawText(output));
    }

    private static String rawText(LlmOutput output) {
        return output.toolCalls().isEmpty()
                ? output.content().orElse("")
                : ToolCalls.TYPE
                        .toJson(new ToolCalls(output.toolCalls(), output.content()))
                        .json();
    }

    private void add(TapeStep step, Map<String, JsonValue> notes) {
        if (turn.take(step)) {
            steps.add(step);
            tell(new NodeEvent.Whole(step, notes));
        }
    }

    private void tell(NodeEvent event) {
        if (turn.isHandedOver() || turn.hasActed() && (reader.isEmpty() || node.mayHandOver())) {
            hold(event);
        } else {
            events.add(event);
        }
    }

    private void hold(NodeEvent event) {
        if (held == null) {
            held = new ArrayDeque<>(2);
        }
        held.add(event);
    }
}
