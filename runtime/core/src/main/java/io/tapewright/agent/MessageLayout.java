package io.tapewright.agent;

import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Picture;
import io.tapewright.llm.Role;
import io.tapewright.step.AgentStep;
import io.tapewright.step.Branch;
import io.tapewright.step.Call;
import io.tapewright.step.Jump;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Observation;
import io.tapewright.step.Pass;
import io.tapewright.step.Pictured;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StepType;
import io.tapewright.step.SystemStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns steps into messages, as seen by one agent. */
final class MessageLayout {
    private final TapeAgent agent;
    private final ShowsSteps shown;

    MessageLayout(TapeAgent agent, ShowsSteps shown) {
        this.agent = agent;
        this.shown = shown;
    }

    /** Whether an entry was made by a run of a node of this agent that may go on after it. */
    boolean mayGoOn(TapeEntry entry) {
        return isOwn(entry) && !(entry.step() instanceof Call);
    }

    /** Whether an entry was made by the run that a former one was made by, which may go on. */
    boolean sameRun(TapeEntry first, TapeEntry second) {
        return isOwn(second)
                && first.metadata().promptId().equals(second.metadata().promptId());
    }

    /**
     * The messages of an observation, of a step of another agent, or of one run of a node.
     *
     * @param entries one entry, or all of one run
     * @param position where in the view the first of them stands
     */
    List<Message> messages(List<TapeEntry> entries, int position) {
        List<TapeEntry> visible = visible(entries);
        if (visible.isEmpty()) {
            return List.of();
        }
        Optional<List<Message>> completion =
                isOwn(visible.get(0)) && isUsual(visible) ? completion(visible, position) : Optional.empty();
        return completion.isPresent() ? completion.get() : oneByOne(visible);
    }

    private List<TapeEntry> visible(List<TapeEntry> entries) {
        if (entries.size() == 1) {
            return isShown(entries.get(0)) ? entries : List.of();
        }
        List<TapeEntry> visible = new ArrayList<>(entries.size());
        for (TapeEntry entry : entries) {
            if (isShown(entry)) {
                visible.add(entry);
            }
        }
        return visible;
    }

    /** Whether nobody has said how one of the steps looks, and none hands back, which nobody does to itself. */
    private boolean isUsual(List<TapeEntry> entries) {
        for (TapeEntry entry : entries) {
            if (entry.step() instanceof Respond || shown.show(entry.step()).isPresent()) {
                return false;
            }
        }
        return true;
    }

    private List<Message> oneByOne(List<TapeEntry> entries) {
        if (entries.size() == 1) {
            return List.of(message(entries.get(0)));
        }
        List<Message> messages = new ArrayList<>(entries.size());
        for (TapeEntry entry : entries) {
            messages.add(message(entry));
        }
        return messages;
    }

    private boolean isOwn(TapeEntry entry) {
        return entry.step() instanceof AgentStep
                && !(entry.step() instanceof Observation)
                && TapeView.sameAgent(entry.metadata().agent(), agent.fullName());
    }

    /** What is nothing but a note about the flow is not shown; nor is what another agent says without any words. */
    private boolean isShown(TapeEntry entry) {
        TapeStep step = entry.step();
        if (step instanceof Respond respond) {
            return !respond.content().isEmpty();
        }
        if (step instanceof Call call) {
            return isOwn(entry) || !call.content().isEmpty();
        }
        return !(step instanceof SetNextNode || step instanceof Jump || step instanceof Branch || step instanceof Pass);
    }

    /** The completion of a run; empty if its node is not one of today's or would not say such steps. */
    private Optional<List<Message>> completion(List<TapeEntry> run, int position) {
        Optional<AgentNode> node = agent.findNode(run.get(0).metadata().node());
        if (node.isEmpty()) {
            return Optional.empty();
        }
        List<TapeStep> steps = steps(run);
        try {
            LlmOutput output = node.get().makeCompletion(agent.dialectOf(node.get()), steps, position);
            return Optional.of(withAnswers(output, steps));
        } catch (UnsayableStepsException unsayable) {
            return Optional.empty(); // then each step is shown by itself, which loses nothing
        }
    }

    private static List<TapeStep> steps(List<TapeEntry> run) {
        if (run.size() == 1) {
            return List.of(run.get(0).step());
        }
        List<TapeStep> steps = new ArrayList<>(run.size());
        for (TapeEntry entry : run) {
            steps.add(entry.step());
        }
        return steps;
    }

    /** A step that is spoken as a call of a function gets an answer, as providers refuse calls without one. */
    private static List<Message> withAnswers(LlmOutput output, List<TapeStep> steps) {
        List<Message> messages = new ArrayList<>(1);
        messages.add(Message.assistant(output));
        for (ToolCall call : output.toolCalls()) {
            if (!isToBeAnswered(call, steps)) {
                messages.add(Message.tool("noted", call.id()));
            }
        }
        return messages;
    }

    /** Whether an environment answers a call. */
    private static boolean isToBeAnswered(ToolCall call, List<TapeStep> steps) {
        for (TapeStep step : steps) {
            if (step instanceof ToolCalls calls && calls.toolCalls().contains(call)) {
                return true;
            }
        }
        return false;
    }

    // ---- single steps

    private Message message(TapeEntry entry) {
        TapeStep step = entry.step();
        if (step instanceof Observation) {
            return observation(step);
        }
        if (step instanceof Call call) {
            return call(call, entry);
        }
        if (step instanceof Respond respond) {
            return respond(respond, entry);
        }
        if (step instanceof ToolCalls calls) {
            return new Message(Role.ASSISTANT, calls.content(), calls.toolCalls(), Optional.empty(), Optional.empty());
        }
        if (step instanceof ToolCallAction action) {
            return call(action);
        }
        if (step instanceof LlmOutputParsingFailure failure) {
            return Message.assistant(failure.llmOutput());
        }
        return Message.assistant(text(step));
    }

    /** A call that is a step of its own looks as other calls do, as its result is a message that answers a call. */
    private static Message call(ToolCallAction action) {
        Optional<String> reason = action.reasonToUse().isEmpty() ? Optional.empty() : Optional.of(action.reasonToUse());
        return new Message(Role.ASSISTANT, reason, List.of(action.toolCall()), Optional.empty(), Optional.empty());
    }

    private Message observation(TapeStep step) {
        if (step instanceof SystemStep system) {
            return Message.system(system.content());
        }
        if (step instanceof ToolResult result) {
            return Message.tool(shown.show(step).orElseGet(() -> content(result)), result.toolCallId());
        }
        if (step instanceof Pictured pictured
                && !pictured.pictures().isEmpty()
                && shown.show(step).isEmpty()) {
            return Message.pictures(
                    pictured.caption(),
                    pictured.pictures().stream().map(Picture::at).toList());
        }
        return Message.user(text(step));
    }

    private static String content(ToolResult result) {
        return result.content().isString()
                ? result.content().text()
                : JsonWriter.of(JsonWriter.Layout.SPACED)
                        .value(result.content())
                        .toString();
    }

    private Message call(Call call, TapeEntry entry) {
        return isOwn(entry)
                ? Message.assistant(shown.show(call)
                        .orElseGet(() -> "Call " + call.agentName() + " with the message '" + call.content() + "'"))
                : Message.user(call.content()).withName(speaker(entry));
    }

    private Message respond(Respond respond, TapeEntry entry) {
        if (isOwn(entry)) {
            throw new IllegalStateException("The tape says that the agent " + agent.fullName()
                    + " has responded to itself, so that no model can be told: " + respond);
        }
        return Message.user(respond.content()).withName(speaker(entry));
    }

    private static String speaker(TapeEntry entry) {
        String path = entry.metadata().agent();
        if (path.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody knows which agent made this step, so that no model can be told: " + entry.step());
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** A step of one text is that text; any other is shown as JSON. */
    private String text(TapeStep step) {
        StepType<?> type = agent.types().of(step);
        return shown.show(step).or(() -> type.findText(step)).orElseGet(() -> type.view(step));
    }
}
