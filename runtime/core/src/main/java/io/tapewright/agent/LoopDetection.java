package io.tapewright.agent;

import io.tapewright.step.Action;
import io.tapewright.step.ApprovalRequired;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.Observation;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCallAction;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An environment that also warns an agent which does the same again and again: the same action, or a call of the same tool with the
 * same arguments. The warning is a user's message behind the observations; it comes each time the action was seen so many times more
 * among the last ones.
 */
public final class LoopDetection implements Environment {
    /** How far back to look, in actions for each time that makes a loop. */
    private static final int WINDOW = 4;

    private final Environment environment;
    private final int times;

    /**
     * @param environment reacts to the actions
     * @param times how often an action makes a loop, 2 at least
     */
    public LoopDetection(Environment environment, int times) {
        if (times < 2) {
            throw new IllegalArgumentException(
                    "an action that was seen " + times + " times makes no loop; take 2 or more");
        }
        this.environment = environment;
        this.times = times;
    }

    @Override
    public boolean isAwaited(Tape tape) {
        return environment.isAwaited(tape);
    }

    @Override
    public EnvironmentTurn beginTurn() {
        EnvironmentTurn turn = environment.beginTurn();
        return turn.withReaction(tape -> warned(tape, turn.react(tape)));
    }

    @Override
    public Tape react(Tape tape) {
        return warned(tape, environment.react(tape));
    }

    @Override
    public void close() {
        environment.close();
    }

    /** A tape to which the environment has reacted, with a warning if there is a loop. */
    private Tape warned(Tape tape, Tape reacted) {
        boolean waits = reacted.step(reacted.size() - 1) instanceof ApprovalRequired;
        Optional<String> loop = waits ? Optional.empty() : findLoop(tape);
        return loop.isEmpty() ? reacted : reacted.append(new UserStep(loop.get()));
    }

    private Optional<String> findLoop(Tape tape) {
        List<Object> last = lastActions(tape);
        for (Object action : actionsOfTurn(tape)) {
            long seen = last.stream().filter(action::equals).count();
            if (seen > 0 && seen % times == 0) {
                return Optional.of(warning(action, seen));
            }
        }
        return Optional.empty();
    }

    private static String warning(Object action, long seen) {
        String what = action instanceof FunctionCall call
                ? call.name() + " with the arguments " + call.arguments().json()
                : action.getClass().getSimpleName();
        return "You have done the same " + seen + " times: " + what
                + ". Doing it again will not help. Try something else, or say why you can't go on.";
    }

    /** The actions to which the environment has just reacted. */
    private static List<Object> actionsOfTurn(Tape tape) {
        List<Object> actions = new ArrayList<>();
        for (int i = tape.size() - 1; i >= 0 && !(tape.step(i) instanceof Observation); i--) {
            addActions(tape.step(i), actions);
        }
        return actions;
    }

    private List<Object> lastActions(Tape tape) {
        List<Object> actions = new ArrayList<>();
        for (int i = tape.size() - 1; i >= 0 && actions.size() < times * WINDOW; i--) {
            addActions(tape.step(i), actions);
        }
        return actions;
    }

    /** A call of a tool is the same whatever its id, and however its arguments came. */
    private static void addActions(TapeStep step, List<Object> actions) {
        if (step instanceof ToolCalls calls) {
            calls.toolCalls().forEach(call -> actions.add(call.function().canonical()));
        } else if (step instanceof ToolCallAction call) {
            actions.add(call.function().canonical());
        } else if (step instanceof Action && !(step instanceof Observation)) {
            actions.add(step);
        }
    }
}
