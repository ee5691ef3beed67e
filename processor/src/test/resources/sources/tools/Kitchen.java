package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A kitchen, some of whose methods are tools. */
public final class Kitchen {
    private final List<String> eaten = new ArrayList<>();

    /** How well something is done. */
    public enum Doneness {
        RARE,
        @Name("well done")
        WELL_DONE
    }

    /**
     * A dish.
     *
     * @param dishName what it is called
     * @param minutes how long it takes
     * @param doneness how well it is done
     */
    public record Dish(String dishName, int minutes, Optional<Doneness> doneness) {
        /** Checks the time. */
        public Dish {
            if (minutes < 0) {
                throw new IllegalArgumentException("time does not run backwards");
            }
        }
    }

    /**
     * Cooks a dish.
     *
     * @param dishName what to cook
     * @param doneness how well
     * @param times how often
     * @return not for the model
     */
    @Tool
    public Dish cook(String dishName, Optional<Doneness> doneness, int times) {
        return new Dish(dishName.toUpperCase(java.util.Locale.ROOT), times * 10, doneness);
    }

    /**
     * Eats.
     *
     * @param dishes what to eat
     */
    @Tool
    public void eat(List<Dish> dishes) {
        dishes.forEach(dish -> eaten.add(dish.dishName()));
    }

    /** Lists what was eaten. */
    @Tool
    public List<String> listEaten() {
        return List.copyOf(eaten);
    }

    /** Counts what was eaten. */
    @Tool
    @Name("how_many")
    public long count() {
        return eaten.size();
    }

    @Tool
    @Doc("Burns something.")
    public String burn(@Doc("the thing") String what, boolean really) throws IOException {
        if (really) {
            throw new IOException("the " + what + " is burnt");
        }
        return "The " + what + " is safe.";
    }

    /** Says nothing. */
    @Tool
    public String nothing() {
        return null;
    }

    /** Finds the last thing that was eaten. */
    @Tool
    public Optional<Doneness> lastDoneness() {
        return eaten.isEmpty() ? Optional.empty() : Optional.of(Doneness.WELL_DONE);
    }

    /**
     * Halves a number.
     *
     * @param number the number
     */
    @Tool
    public static double half(double number) {
        return number / 2;
    }

    /** Whether the stove is hot. */
    @Tool
    public boolean hot() {
        return true;
    }

    /** No tool. */
    public void close() {}
}
