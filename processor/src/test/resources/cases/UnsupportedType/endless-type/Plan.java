package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Optional;

/**
 * A plan in a plan.
 *
 * @param goal what for
 * @param inner the plan that it needs
 * @param term a sum without end
 * @param day has an hour that has a day
 * @param list a list that is never empty
 * @param fine comes to an end
 */
@Step
public record Plan(
        String goal, //
        Plan inner, // error: [UnsupportedType] inner … Plan is a Plan that must be there … Plan.inner → Plan.inner
        Term term,
        Day day,
        Chain list,
        Optional<Plan> fine)
        implements Thought {

    /** A term, of which there is no smallest one. */
    public sealed interface Term {}

    /**
     * A negation.
     *
     * @param of what
     */
    public record Negation(Term of) implements Term {} // error: [UnsupportedType] of … Negation is a Plan.Term … Plan.Negation.of → Plan.Negation.of

    /**
     * A sum.
     *
     * @param left the one
     * @param right the other
     */
    public record Sum(Term left, Optional<Term> right) implements Term {}

    /**
     * A day.
     *
     * @param hour one of it
     */
    public record Day(Hour hour) {} // error: [UnsupportedType] hour … Plan.Day is a Plan.Hour … Plan.Day.hour → Plan.Hour.day → Plan.Day.hour

    /**
     * An hour.
     *
     * @param name what it is called
     * @param day to which it belongs
     */
    public record Hour(String name, Day day) {}

    /**
     * A chain.
     *
     * @param links never empty
     */
    public record Chain(@NotEmpty List<Chain> links) {} // error: [UnsupportedType] links … Plan.Chain is a Plan.Chain … Plan.Chain.links → Plan.Chain.links
}
