package demo;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Example;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A search.
 *
 * @param text for what
 */
@Step
public record Search(
        @Example({"cats", "a \"dog\""}) String text,
        @Default("all \"of\" it") String scope,
        @Default("10") @Example({"1", "2"}) int limit,
        @Default("10000000000") long bytes,
        @Default("-1") byte offset,
        @Default("0.1") float part,
        @Default("1") double weight,
        @Default("0.10") BigDecimal price,
        @Default("123456789012345678901") BigInteger id,
        @Default("true") boolean exact,
        @Default("'") char quote,
        @Default("going down") Order order,
        @Default("2024-02-29") LocalDate day,
        @Default("2024") Year year,
        @Default("Europe/Paris") ZoneId zone,
        @Default("123e4567-e89b-12d3-a456-426614174000") UUID user,
        @Default("urn:x") URI page,
        @Default("AP8=") byte[] icon,
        @Default("[]") List<String> tags,
        @Default("[]") Set<String> names,
        @Default("[]") SortedSet<String> words,
        @Default("[]") int[] numbers,
        @Default("{}") Map<String, Integer> weights)
        implements Thought {
    public enum Order {
        UP,
        @Name("going down")
        DOWN
    }
}
