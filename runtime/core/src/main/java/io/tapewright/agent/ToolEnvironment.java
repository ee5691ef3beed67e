package io.tapewright.agent;

import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import io.tapewright.tool.UnknownToolException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Carries out the calls of tools. What goes wrong becomes a result that tells the model: unknown tools, arguments that are not as
 * the schema says, exceptions of the tool.
 *
 * <p>As thread-safe as the tools.
 */
public final class ToolEnvironment implements Environment {
    private final Map<String, Toolset> toolsets = new LinkedHashMap<>();

    /** An environment of some tools, whose names are all different. */
    public ToolEnvironment(List<Toolset> toolsets) {
        for (Toolset toolset : toolsets) {
            for (ToolSpec spec : toolset.specs()) {
                this.toolsets.put(spec.name(), toolset);
            }
        }
    }

    /** {@inheritDoc} A call waits too if other calls that were made with it have their result. */
    @Override
    public boolean isAwaited(Tape tape) {
        return Environment.super.isAwaited(tape)
                || !PendingActions.ofPartlyAnswered(tape).isEmpty();
    }

    /**
     * {@inheritDoc} Of calls that were answered in part, the rest is carried out.
     *
     * @throws IllegalArgumentException if there is an action that is no call of tools
     * @throws InterruptedToolException if the thread was interrupted while a tool ran
     */
    @Override
    public Tape react(Tape tape) {
        List<ToolCall> rest = PendingActions.ofPartlyAnswered(tape);
        if (!rest.isEmpty()) {
            return answer(rest, tape);
        }
        List<Action> actions = PendingActions.of(tape);
        if (actions.isEmpty()) {
            throw new NoActionsException();
        }
        boolean calls = actions.stream().anyMatch(action -> action instanceof ToolCalls);
        Tape reacted = tape;
        for (Action action : actions) {
            // words before calls are not meant as the end of the turn
            if (!(action instanceof AssistantStep && calls)) {
                reacted = react(action, reacted);
            }
        }
        return reacted;
    }

    private Tape react(Action action, Tape tape) {
        if (action instanceof ToolCalls calls) {
            return answer(calls.toolCalls(), tape);
        }
        if (action instanceof LlmOutputParsingFailure failure) {
            return tape.append(new UserStep(failure.error() + "\nTry again."));
        }
        if (action instanceof AssistantStep) {
            throw new ExternalInputNeededException(action);
        }
        throw new IllegalArgumentException("A ToolEnvironment can't react to "
                + action.getClass().getSimpleName()
                + ". It carries out ToolCalls; write an Environment for your own actions.");
    }

    private Tape answer(List<ToolCall> calls, Tape tape) {
        Tape answered = tape;
        for (ToolCall call : calls) {
            answered = answered.append(new ToolResult(result(call.function()), call.id()));
        }
        return answered;
    }

    private JsonValue result(FunctionCall call) {
        try {
            return call(call);
        } catch (UnknownToolException e) {
            return JsonValue.of(String.valueOf(e.getMessage()));
        } catch (JsonReadException e) {
            return JsonValue.of("The arguments of " + call.name() + " are wrong: " + e.getMessage());
        } catch (InterruptedException e) {
            throw new InterruptedToolException(call.name(), e);
        } catch (Exception e) {
            return JsonValue.of(call.name() + " failed: " + (e.getMessage() == null ? e : e.getMessage()));
        }
    }

    private JsonValue call(FunctionCall call) throws Exception {
        Toolset toolset = toolsets.get(call.name());
        if (toolset == null) {
            throw new UnknownToolException(call.name(), toolsets.keySet());
        }
        return toolset.call(call.name(), JsonReader.of(call.argumentsObject().json()));
    }
}
