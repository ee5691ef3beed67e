package io.tapewright.agent;

import io.tapewright.step.Observation;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A control node that goes where the last observation on the tape leads: its exact type decides. Where no type fits, the node runs
 * that was named for any, or else the one that follows. Immutable.
 */
public final class ObservationControlNode implements ControlFlowNode {
    private final String name;
    private final Map<Class<? extends Observation>, String> routes;
    private final Optional<String> otherwise;

    private ObservationControlNode(
            String name, Map<Class<? extends Observation>, String> routes, Optional<String> otherwise) {
        this.name = name;
        this.routes = routes;
        this.otherwise = otherwise;
    }

    /**
     * A node without any route.
     *
     * @param name the name under which tapes know it
     */
    public static ObservationControlNode of(String name) {
        return new ObservationControlNode(name, Map.of(), Optional.empty());
    }

    /** With a route: which node runs after an observation of exactly this type. */
    public ObservationControlNode next(Class<? extends Observation> after, String node) {
        Map<Class<? extends Observation>, String> more = new HashMap<>(routes);
        more.put(after, node);
        return new ObservationControlNode(name, Map.copyOf(more), otherwise);
    }

    /** With the node that runs where no route fits. */
    public ObservationControlNode next(String node) {
        return new ObservationControlNode(name, routes, Optional.of(node));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> selectNode(NodeContext context) {
        return lastObservation(context.tape())
                .map(observation -> routes.get(observation.getClass()))
                .or(() -> otherwise);
    }

    /** On the whole tape, whoever saw it. */
    private static Optional<TapeStep> lastObservation(Tape tape) {
        for (int i = tape.size() - 1; i >= 0; i--) {
            if (tape.step(i) instanceof Observation) {
                return Optional.of(tape.step(i));
            }
        }
        return Optional.empty();
    }
}
