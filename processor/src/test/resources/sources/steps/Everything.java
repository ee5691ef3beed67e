package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.json.JsonValue;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Optional;

/**
 * Has a component of each supported type. The {@code first} sentence is not
 * all of it, and a {@link Part link} is just its text.
 *
 * @param text some text,
 *     over two lines
 * @param flag yes or no
 * @param small a whole number
 * @param large a larger number
 * @param real any number
 * @param color one of three
 * @param words several texts
 * @param perhaps may be missing
 * @param part a record
 * @param manyParts several records
 * @param maybeColors may be missing, too
 * @param matrix lists in a list
 * @param maybePart a record that may be missing
 * @param boxedInt boxed
 * @param boxedLong boxed
 * @param boxedDouble boxed
 * @param boxedBoolean boxed
 * @param any anything
 * @see Part
 */
@Step
public record Everything(
        String text,
        boolean flag,
        int small,
        long large,
        double real,
        Color color,
        List<String> words,
        Optional<Integer> perhaps,
        Part part,
        List<Part> manyParts,
        Optional<List<Color>> maybeColors,
        List<List<Integer>> matrix,
        Optional<Part> maybePart,
        Integer boxedInt,
        Long boxedLong,
        Double boxedDouble,
        Boolean boxedBoolean,
        @Name("anything") JsonValue any)
        implements Thought {

    /** A colour. */
    public enum Color {
        RED,
        @Name("light blue")
        LIGHT_BLUE,
        /** As the grass. */
        GREEN {
            @Override
            public String toString() {
                return "not this";
            }
        }
    }

    /**
     * A part.
     *
     * @param sizeInMm how large
     * @param label not this text
     */
    public record Part(int sizeInMm, @Doc("what stands on it") Optional<String> label) {}

    /** A value with something in each place. */
    public static Everything full() {
        return new Everything(
                "text",
                true,
                1,
                2,
                0.5,
                Color.LIGHT_BLUE,
                List.of("a", "b"),
                Optional.of(3),
                new Part(4, Optional.of("label")),
                List.of(new Part(5, Optional.empty()), new Part(6, Optional.of(""))),
                Optional.of(List.of(Color.RED, Color.GREEN)),
                List.of(List.of(1, 2), List.of(), List.of(3)),
                Optional.of(new Part(7, Optional.empty())),
                8,
                9L,
                0.25,
                false,
                JsonValue.parse("{\"a\": [1, null]}"));
    }

    /** A value with as little as possible, and numbers at their limits. */
    public static Everything extreme() {
        return new Everything(
                "",
                false,
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                Double.MIN_VALUE,
                Color.GREEN,
                List.of(),
                Optional.empty(),
                new Part(0, Optional.empty()),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Integer.MAX_VALUE,
                Long.MAX_VALUE,
                -Double.MAX_VALUE,
                true,
                JsonValue.parse("null"));
    }

    /** A value whose texts hold what is hard to write. */
    public static Everything odd() {
        return new Everything(
                "\"quoted\" \\ \n\r\t\b\f\u0000\u001f\u007f\u2028 語 😀 </script>",
                false,
                -0,
                -1,
                -0.0,
                Color.RED,
                List.of("", " ", "null"),
                Optional.of(0),
                new Part(-1, Optional.of("\n")),
                List.of(),
                Optional.of(List.of()),
                List.of(List.of()),
                Optional.empty(),
                0,
                0L,
                1e-300,
                true,
                JsonValue.of("text"));
    }
}
