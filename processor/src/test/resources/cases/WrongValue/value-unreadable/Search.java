package demo;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Example;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.time.LocalDate;
import java.util.List;

/**
 * A search.
 *
 * @param limit how many
 * @param day when
 * @param order in which order
 * @param tags with which tags
 * @param exact whether to the letter
 * @param data bytes
 * @param small a small number
 */
@Step
public record Search(
        @Default("ten") int limit, // error: [WrongValue] limit … @Default("ten") … is a number
        @Example({"2024-02-29", "2023-02-29"}) LocalDate day, // error: [WrongValue] day … @Example("2023-02-29") … a date
        @Default("up") Order order, // error: [WrongValue] order … @Default("up") … an enum … UP, DOWN
        @Default("[a]") List<String> tags, // error: [WrongValue] tags … @Default("[a]") … a list … empty list
        @Default("yes") boolean exact, // error: [WrongValue] exact … @Default("yes") … true or false
        @Default("A*") byte[] data, // error: [WrongValue] data … @Default("A*") … bytes in base64
        @Default("128") byte small) // error: [WrongValue] small … @Default("128") … a number
        implements Thought {
    public enum Order {
        UP,
        DOWN
    }
}
