package demo;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;

/**
 * Has names for others.
 *
 * @param companyName not this text
 * @param stockPrice this text
 * @param mood this one, too
 */
@Step
public record Named(
        @JsonProperty("company") @JsonPropertyDescription("which company") String companyName,
        @Name("price") @Doc("its price") @JsonProperty("cost") @JsonAlias({"costs", "stock-price"}) int stockPrice,
        @JsonProperty Mood mood)
        implements Thought, HasLabel {
    public enum Mood {
        @JsonProperty("good")
        GOOD,
        BAD
    }
}
