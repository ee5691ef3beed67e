package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.SortedSet;

/**
 * A queue.
 *
 * @param tickets who comes
 * @param numbers in what order
 */
@Step
public record Queue(
        SortedSet<Ticket> tickets, // error: [UnsupportedType] tickets … SortedSet<Queue.Ticket> … Use Set, or let
        SortedSet<Number> numbers)
        implements Thought {

    /**
     * A ticket.
     *
     * @param holder whose
     */
    public record Ticket(String holder) {}

    /**
     * A ticket with a place.
     *
     * @param place which
     */
    public record Number(int place) implements Comparable<Number> {
        @Override
        public int compareTo(Number other) {
            return Integer.compare(place, other.place);
        }
    }
}
