package io.tapewright.examples.fuzz;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.step.Action;
import io.tapewright.step.StopStep;
import io.tapewright.step.Thought;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Steps with components of all kinds, for which generated code reads in a different way each. */
final class FuzzSteps {
    static final StepUnion UNION = StepUnion.of(
            FuzzSteps_NumbersStep.TYPE,
            FuzzSteps_TextsStep.TYPE,
            FuzzSteps_ListsStep.TYPE,
            FuzzSteps_TreesStep.TYPE,
            FuzzSteps_AnythingStep.TYPE);

    private FuzzSteps() {}

    /** Numbers of all sizes. */
    @Step
    record Numbers(
            int small,
            long large,
            double real,
            Optional<Double> maybe,
            OptionalInt count,
            BigDecimal exact,
            BigInteger whole,
            boolean sure)
            implements Thought {}

    /** Texts, plain and of a form. */
    @Step
    record Texts(
            String text,
            Optional<String> remark,
            Colour colour,
            @Name("homePage") URI page,
            LocalDate day,
            Instant moment,
            UUID id,
            byte[] raw)
            implements Action {}

    /** Lists and maps. */
    @Step
    record Lists(
            List<String> names,
            Set<Colour> colours,
            int[] counts,
            List<List<Double>> rows,
            Map<String, Point> places,
            List<Point> points)
            implements Thought {
        /** Refuses some of them, as constructors may. */
        Lists {
            if (names.contains("")) {
                throw new IllegalArgumentException("a name must not be empty");
            }
        }
    }

    /** What holds itself, and what is one of several. */
    @Step
    record Trees(Branch root, Optional<Shape> shape, List<Shape> shapes) implements Action {}

    /** Any JSON. */
    @Step
    record Anything(JsonValue value, Map<String, JsonValue> others) implements StopStep {}

    enum Colour {
        RED,
        DARK_GREEN,
        BLUE
    }

    record Point(double x, double y) {}

    record Branch(String name, List<Branch> branches) {}

    sealed interface Shape permits Circle, Polygon {}

    record Circle(Point centre, double radius) implements Shape {}

    record Polygon(List<Point> corners) implements Shape {}
}
