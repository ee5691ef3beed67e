package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Action;
import io.tapewright.step.Thought;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An outline, which contains others.
 *
 * @param title what it is about
 * @param parts outlines of the parts
 * @param aside beside the matter
 * @param total how much there is
 * @param index where to look
 * @param chain one after the other
 * @param note of another step
 * @param other a tree of another kind
 */
@Step
public record Outline(
        String title,
        List<Outline> parts,
        Optional<Outline> aside,
        @Doc("to be computed") Term total,
        Node index,
        @Nullable Chain<Chain<String>> chain,
        Note note,
        Forest.Node other)
        implements Thought {

    /** A term. */
    public sealed interface Term {}

    /**
     * A number.
     *
     * @param value the number
     */
    public record Number(double value) implements Term {}

    /**
     * A sum.
     *
     * @param left the one
     * @param right the other
     * @param before the sum from which it came
     */
    public record Sum(Term left, Term right, @Nullable Sum before) implements Term {}

    /**
     * A product.
     *
     * @param factors all of them
     */
    @Name("times")
    public record Product(Term[] factors) implements Term {}

    /**
     * A node.
     *
     * @param byName nodes below it
     * @param leaf at its end
     */
    public record Node(Map<String, Node> byName, Optional<Leaf> leaf) {}

    /**
     * A leaf.
     *
     * @param from the nodes that it hangs on
     */
    public record Leaf(Set<Node> from) {}

    /**
     * A chain.
     *
     * @param value what it carries
     * @param next the rest
     * @param <T> the type of what it carries
     */
    public record Chain<T>(T value, @Nullable Chain<T> next) {}

    /**
     * A note.
     *
     * @param text what is noted
     */
    @Step
    public record Note(String text) implements Thought {}

    /** Another kind of tree. */
    public interface Forest {
        /**
         * A node of that kind.
         *
         * @param children nodes below it
         */
        record Node(List<Node> children) {}
    }

    /**
     * Asks for a computation.
     *
     * @param term what to compute
     */
    @Step
    public record Compute(Term term) implements Action {}

    /** Computes. */
    public static final class Calculator {
        /**
         * Makes a term simpler.
         *
         * @param term which one
         * @param rules as a tree
         */
        @Tool
        public Term simplify(Term term, Optional<Forest.Node> rules) {
            return new Sum(term, term, null);
        }

        /** Gives the same again. */
        @Tool
        public Outline echo(Outline outline) {
            return outline;
        }
    }
}
