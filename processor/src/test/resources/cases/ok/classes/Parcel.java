package demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Default;
import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Action;
import io.tapewright.step.StopStep;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.Max;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel on its way. */
@Step
public class Parcel extends Item implements Action {
    private final List<Box<String>> boxes;
    /** How heavy it is. */
    @Max(50_000)
    private final int grams;

    private final boolean fragile;
    private final Address to;
    private final @Nullable Parcel inside;

    @JsonProperty("remark")
    private final Optional<String> note;

    private final long volume;

    /**
     * Packs a parcel.
     *
     * @param label what stands on it
     * @param boxes what is in it
     */
    public Parcel(
            String label,
            List<Box<String>> boxes,
            int grams,
            boolean fragile,
            @Name("receiver") Address to,
            @Nullable Parcel inside,
            Optional<String> note,
            @Default("1") long volume) {
        super(label);
        if (grams > 30_000) {
            throw new IllegalArgumentException("too heavy");
        }
        this.boxes = List.copyOf(boxes);
        this.grams = grams;
        this.fragile = fragile;
        this.to = to;
        this.inside = inside;
        this.note = note;
        this.volume = volume;
    }

    public List<Box<String>> boxes() {
        return boxes;
    }

    public int getGrams() {
        return grams;
    }

    /** Whether it breaks easily. */
    public boolean isFragile() {
        return fragile;
    }

    public Address getTo() {
        return to;
    }

    public @Nullable Parcel inside() {
        return inside;
    }

    public Optional<String> getNote() {
        return note;
    }

    public long volume() {
        return volume;
    }

    /** No part: the constructor does not take it. */
    public double getPrice() {
        return grams / 100.0;
    }

    /** A box. */
    public static final class Box<T> {
        private final T content;

        public Box(@Doc("what is in the box") T content) {
            this.content = content;
        }

        public T content() {
            return content;
        }
    }

    /** Where something goes. */
    public sealed interface Address {}

    /** A house. */
    public static final class House implements Address {
        private final String street;

        House(String street) {
            this.street = street;
        }

        private House() {
            this("nowhere");
        }

        static House nowhere() {
            return new House();
        }

        /** The name of the street. */
        String street() {
            return street;
        }
    }

    /** The moon. */
    public static final class Moon implements Address {}

    /** A word of one text. */
    @Step
    public static final class Word implements Thought {
        private final String text;

        /**
         * A word.
         *
         * @param text as it is
         */
        public Word(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }
    }

    /** Nothing more. */
    @Step
    static final class Over implements StopStep {}

    /** Sends parcels. */
    @Agent(
            nodes = {Post.Thinking.class, Post.Sending.class},
            tools = Post.Office.class)
    public record Post() {
        @Node(emits = Word.class)
        interface Thinking {}

        @Node(
                emits = {Parcel.class, Over.class},
                next = @Next(after = Parcel.class, node = Post.Thinking.class))
        interface Sending {}

        /** The office. */
        public static final class Office {
            /**
             * Finds who gets a parcel.
             *
             * @param parcel the parcel
             */
            @Tool
            public Address find(Parcel parcel) {
                return parcel.getTo();
            }
        }
    }
}
