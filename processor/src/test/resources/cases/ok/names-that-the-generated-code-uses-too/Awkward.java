package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * Has components named as variables of a reader or writer may be, and types named as those of the JDK and of the runtime.
 *
 * @param in i
 * @param out o
 * @param seen s
 * @param p p
 * @param step s
 * @param value v
 * @param names n
 * @param refusal r
 * @param NAMES N
 * @param TYPE T
 * @param read r
 * @param description d
 * @param schema s
 * @param javaType j
 * @param first f
 * @param second s
 * @param properties p
 * @param others o
 */
@Step
public record Awkward(
        int in,
        java.util.Optional<String> out,
        long seen,
        boolean p,
        List<String> step,
        java.util.Optional<Override> value,
        List<Integer> names,
        String refusal,
        @Name("the_names") String NAMES,
        String TYPE,
        JsonReader read,
        Optional description,
        StepType schema,
        int javaType,
        First.Level first,
        Second.Level second,
        List<Properties> properties,
        List<Second.Properties> others)
        implements Thought {

    /** Shadows {@link java.lang.Override} in this file. */
    public enum Override {
        YES,
        NO
    }

    /**
     * Shadows the reader.
     *
     * @param in i
     */
    public record JsonReader(String in) {}

    /**
     * Shadows the JDK's type.
     *
     * @param step s
     */
    public record Optional(int step) {}

    /** Shadows the type that the companion extends. */
    public enum StepType {
        STEP_TYPE,
        TYPE
    }

    /** Holds a type. */
    public static final class First {
        private First() {}

        /** A level. */
        public enum Level {
            LOW,
            HIGH
        }
    }

    /**
     * Has a writer named as the one of the whole step.
     *
     * @param first f
     */
    public record Properties(First.Level first) {}

    /** Holds another type of the same name. */
    public static final class Second {
        private Second() {}

        /**
         * Has a reader and a writer named as those of another record.
         *
         * @param out o
         * @param in i
         */
        public record Properties(int out, boolean in) {}

        /** A level. */
        public enum Level {
            HIGH,
            HIGHER
        }
    }
}
