package io.tapewright.agent;

import io.tapewright.step.ToolCall;
import io.tapewright.tape.Tape;
import java.util.function.UnaryOperator;

/**
 * One turn of an agent, as its environment follows it: calls of tools as the model says them, and the reaction at the end. Made by
 * {@link Environment#beginTurn}.
 *
 * <p>Used by one thread; it may be closed by another.
 */
public interface EnvironmentTurn extends AutoCloseable {

    /**
     * A call of a tool was said to its end. The step that it will be part of is not on the tape yet, and may never be.
     *
     * @param call the call
     */
    void callClosed(ToolCall call);

    /**
     * Reacts as {@link Environment#react} does.
     *
     * @param tape the tape after the turn
     */
    Tape react(Tape tape);

    /** Ends all work that was begun and not awaited by the reaction. */
    @Override
    void close();

    /** The same turn with another reaction, for environments that add to what another one does. */
    default EnvironmentTurn withReaction(UnaryOperator<Tape> reaction) {
        EnvironmentTurn turn = this;
        return new EnvironmentTurn() {
            @Override
            public void callClosed(ToolCall call) {
                turn.callClosed(call);
            }

            @Override
            public Tape react(Tape tape) {
                return reaction.apply(tape);
            }

            @Override
            public void close() {
                turn.close();
            }
        };
    }
}
