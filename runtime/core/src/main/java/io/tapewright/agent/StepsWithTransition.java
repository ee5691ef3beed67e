package io.tapewright.agent;

import io.tapewright.step.Call;
import io.tapewright.step.TapeStep;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Steps that a user's code makes, and the transition that follows them where the code makes none. */
final class StepsWithTransition implements Iterator<NodeEvent> {
    private final StandardNode node;
    private final NodeContext context;
    private final Iterator<NodeEvent> made;
    private final List<TapeStep> steps = new ArrayList<>();
    private final Queue<NodeEvent> events = new ArrayDeque<>();
    private boolean moved;

    StepsWithTransition(StandardNode node, NodeContext context, Iterator<NodeEvent> made) {
        this.node = node;
        this.context = context;
        this.made = made;
    }

    @Override
    public boolean hasNext() {
        while (events.isEmpty() && made.hasNext()) {
            take(made.next());
        }
        if (events.isEmpty()) {
            move();
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

    private void take(NodeEvent event) {
        if (event instanceof NodeEvent.Whole whole) {
            TapeStep step = node.postprocess(context, whole.step());
            steps.add(step);
            if (step instanceof Call) {
                move(); // after a call it would be in the view of whoever is called
            }
            events.add(new NodeEvent.Whole(step, whole.notes()));
        } else {
            events.add(event);
        }
    }

    private void move() {
        if (!moved && !steps.isEmpty()) {
            moved = true;
            node.transition(context, steps).ifPresent(step -> events.add(new NodeEvent.Whole(step)));
        }
    }
}
