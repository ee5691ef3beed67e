package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tapewright.agent.TapeAgent;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.llm.Llm;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolCalls;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Does what a clerk does. */
@Agent(
        nodes = Clerk.Serving.class,
        tools = Clerk.Desk.class,
        system = "Answer as {{\"a\": 1}}, as {\"b\": {\"c\": [1, {}]}}, or as {{name}}.")
public record Clerk() {

    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            next = @Next(after = ToolCalls.class, node = Clerk.Serving.class))
    interface Serving {}

    /** What the clerk can do. */
    public static final class Desk {
        /**
         * Books a room.
         *
         * @param guestName for whom
         * @param nights for how long
         * @param price for how much a night
         * @param breakfast whether with breakfast
         */
        @Tool
        public String bookRoom(String guestName, int nights, double price, boolean breakfast) {
            return guestName + " " + nights + " " + price + " " + breakfast;
        }

        /** Opens the safe. */
        @Tool
        public String openSafe() throws IOException {
            throw new IOException("the safe is locked until 9:00");
        }

        /** Looks into nothing. */
        @Tool
        public String lookInto() {
            throw new IllegalStateException();
        }
    }

    /** What has a name of its own. */
    public interface Named {
        String name();

        /** Is no component. */
        default String title() {
            return "Dr. " + name();
        }
    }

    /** How a room is. */
    public enum Quality {
        PLAIN,
        @JsonProperty("very good")
        GOOD,
        @Name("as in a palace")
        GRAND {
            @Override
            public String toString() {
                return "not this";
            }
        }
    }

    /**
     * One page of many.
     *
     * @param items what is on it
     * @param next where it goes on
     */
    public record Page<T>(List<T> items, Optional<T> next) {}

    /** How someone pays. */
    public sealed interface Payment {
        /**
         * By card.
         *
         * @param number that of the card
         */
        record Card(String number) implements Payment {}

        /**
         * By money.
         *
         * @param coins how many
         */
        record Cash(int coins) implements Payment {}
    }

    /**
     * A booking.
     *
     * @param name whose
     * @param guests how many guests are in which room
     * @param remark what else
     * @param arrival when they come
     * @param page where to read more
     * @param quality how the room is
     * @param payment how it is paid
     * @param rooms which rooms
     * @param price for how much
     */
    @Step
    public record Booking(
            @JsonProperty("guest") String name,
            Map<String, Integer> guests,
            Optional<String> remark,
            LocalDate arrival,
            URI page,
            Quality quality,
            Payment payment,
            Page<LocalDate> rooms,
            double price)
            implements Thought, Named {
        /** Is no component. */
        public static final String CURRENCY = "EUR";

        /** Is no component. */
        public String getLabel() {
            return name + CURRENCY;
        }
    }

    /** Builds the agent. */
    public static final class Build implements Function<Llm, TapeAgent> {
        @Override
        public TapeAgent apply(Llm llm) {
            return ClerkAgent.builder(new Clerk(), new Desk()).llm(llm).build();
        }
    }
}
