package io.tapewright.agent;

import io.tapewright.completion.CompletionEvent;
import io.tapewright.completion.CompletionReader;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.step.Action;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The steps that a {@link StandardNode} makes of a completion, and the transition that follows them.
 *
 * <p>What a completion says after a call of a subagent, or after handing back, is not taken, because it is another agent's turn then.
 * Nor is a call of a subagent, or handing back, after an action: its result belongs into the view of the agent that acts.
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
    /** A call: the transition goes before, as the view of whoever is called would swallow it. */
    private @Nullable NodeEvent held;

    private boolean acted;
    private boolean handedOver;
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
            takeAll(reader.get().read(event), NOTHING_YET);
        }
    }

    private void end(LlmOutput output) {
        if (reader.isPresent()) {
            takeAll(reader.get().end(output), output);
        } else {
            parse(output);
        }
        Optional<SetNextNode> transition = node.transition(context, steps);
        if (transition.isPresent()) {
            events.add(new NodeEvent.Whole(transition.get()));
        }
        if (held != null) {
            events.add(held);
        }
    }

    private void takeAll(List<CompletionEvent> read, LlmOutput output) {
        for (CompletionEvent event : read) {
            take(event, output);
        }
    }

    private void take(CompletionEvent event, LlmOutput output) {
        if (handedOver) {
            return;
        }
        if (event instanceof CompletionEvent.Grown grown) {
            events.add(new NodeEvent.Partial(grown.chunk(), grown.soFar()));
        } else if (event instanceof CompletionEvent.CallClosed closed) {
            events.add(new NodeEvent.CallClosed(closed.call()));
        } else if (event instanceof CompletionEvent.Finished finished) {
            add(node.postprocess(context, finished.step()), CompletionNotes.of(finished.repairs()));
        } else if (event instanceof CompletionEvent.Failed failed) {
            add(failure(failed.failure(), output), CompletionNotes.of(failed.failure()));
        }
    }

    private void parse(LlmOutput output) {
        try {
            node.parse(context, output).forEach(step -> add(node.postprocess(context, step), Map.of()));
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
        boolean handsOver = step instanceof Call || step instanceof Respond;
        if (handedOver || handsOver && acted) {
            return;
        }
        steps.add(step);
        handedOver = handsOver;
        acted |= step instanceof Action && !(step instanceof AssistantStep);
        NodeEvent event = new NodeEvent.Whole(step, notes);
        if (step instanceof Call) {
            held = event;
        } else {
            events.add(event);
        }
    }
}
