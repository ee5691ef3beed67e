package io.tapewright.step;

import java.util.List;

/**
 * A message from one agent to several of its subagents; the sender goes on.
 *
 * @param content the message
 * @param from name of the sender
 * @param to names of the receiving subagents
 */
public record Broadcast(String content, String from, List<String> to) implements Thought {
    /** How this step is described, read and written. */
    public static final StepType<Broadcast> TYPE = StepType.of(
                    Broadcast.class, "broadcast", "A message to several agents.")
            .property("content", PropertyType.STRING, Broadcast::content)
            .property("from_", PropertyType.STRING, Broadcast::from)
            .property("to", PropertyType.STRING.list(), Broadcast::to)
            .construct(values -> new Broadcast(values.get(0), values.get(1), values.get(2)));

    /** Copies the list. */
    public Broadcast {
        to = List.copyOf(to);
    }
}
