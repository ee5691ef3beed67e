package io.tapewright.agent;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.ToolCalls;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Says what is to be done for the actions at the end of a tape. */
final class ActionDispatcher {
    private final ToolCaller tools;
    private final Map<Class<?>, HandledActions<?>> handlers;
    private final Policies policies;
    private final Predicate<FunctionCall> approvalOfCalls;
    private final Predicate<Action> approvalOfActions;

    ActionDispatcher(
            ToolCaller tools,
            Map<Class<?>, HandledActions<?>> handlers,
            Policies policies,
            Predicate<FunctionCall> approvalOfCalls,
            Predicate<Action> approvalOfActions) {
        this.tools = tools;
        this.handlers = Map.copyOf(handlers);
        this.policies = policies;
        this.approvalOfCalls = approvalOfCalls;
        this.approvalOfActions = approvalOfActions;
    }

    /**
     * What is to be done, in order.
     *
     * @param early the calls that were started before they were on the tape
     * @throws NoActionsException if there are no actions
     * @throws ExternalInputNeededException if there is nothing to be done here
     * @throws IllegalArgumentException if there is an action that nobody here can carry out
     */
    List<PendingWork> pendingWork(Tape tape, EarlyCalls early) {
        Works works = new Works(early);
        works.addCalls(PendingActions.ofPartlyAnswered(tape));
        if (works.all.isEmpty()) {
            List<Action> actions = PendingActions.of(tape);
            if (actions.isEmpty()) {
                throw new NoActionsException();
            }
            works.addActions(withoutWordsBesideOthers(actions));
        }
        works.cancelOthers();
        return works.all;
    }

    /** Whether calls of tools are carried out by the tools, and not by a handler. */
    boolean callsTools() {
        return !handlers.containsKey(ToolCalls.class);
    }

    /** Whether a person has to approve a call. */
    boolean needsApproval(FunctionCall call) {
        return approvalOfCalls.test(call);
    }

    /** What a tool answers, or what went wrong. */
    JsonValue answer(FunctionCall call) throws InterruptedException {
        return tools.answer(call);
    }

    /** Words before calls, or before something that could not be read, are not meant as the end of the turn. */
    private static List<Action> withoutWordsBesideOthers(List<Action> actions) {
        if (actions.size() == 1) {
            return actions;
        }
        boolean goesOn = actions.stream()
                .anyMatch(action -> action instanceof ToolCalls
                        || action instanceof ToolCallAction
                        || action instanceof LlmOutputParsingFailure);
        return actions.stream()
                .filter(action -> !(action instanceof AssistantStep && goesOn))
                .toList();
    }

    /** Collects what is to be done, each under an id of its own. */
    private final class Works {
        final List<PendingWork> all = new ArrayList<>(1);
        private final EarlyCalls early;
        private int calls;

        Works(EarlyCalls early) {
            this.early = early;
        }

        void addActions(List<Action> actions) {
            for (Action action : actions) {
                add(action);
            }
        }

        void addCalls(List<ToolCall> said) {
            for (ToolCall call : said) {
                add(call);
            }
        }

        private void add(Action action) {
            HandledActions<?> handled = handlers.get(action.getClass());
            if (handled != null) {
                all.add(new PendingAction(newId(), action, approvalOfActions.test(action), handled, policies));
            } else if (action instanceof ToolCalls said) {
                addCalls(said.toolCalls());
            } else if (action instanceof ToolCallAction call) {
                add(call.toolCall());
            } else if (action instanceof LlmOutputParsingFailure failure) {
                all.add(new PendingRetry(newId(), failure));
            } else if (action instanceof AssistantStep) {
                throw new ExternalInputNeededException(action);
            } else {
                throw unexpected(action);
            }
        }

        private void add(ToolCall call) {
            FunctionCall function = call.function();
            Optional<EarlyCall> started = early.find(calls++, function);
            all.add(new PendingCall(idOf(call), call, needsApproval(function), started, tools));
        }

        /** Cancels calls that were started and are not on the tape. */
        void cancelOthers() {
            early.cancelFrom(calls);
        }

        private String idOf(ToolCall call) {
            return call.id().isEmpty() || isTaken(call.id()) ? newId() : call.id();
        }

        private boolean isTaken(String id) {
            for (PendingWork work : all) {
                if (work.id().equals(id)) {
                    return true;
                }
            }
            return false;
        }

        private String newId() {
            return "action-" + (all.size() + 1);
        }
    }

    private static IllegalArgumentException unexpected(Action action) {
        String type = action.getClass().getSimpleName();
        return new IllegalArgumentException("This ToolEnvironment can't react to " + type
                + ". It carries out calls of tools, and the actions that it has handlers for: give it one with"
                + " ToolEnvironment.builder(…).on(…, action -> …).");
    }
}
