package io.tapewright.processor.malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.malformed.Case.Group;
import io.tapewright.processor.testing.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The test cases of other tolerant readers: what we read as they do, and for every other case why not, as {@code
 * malformed/otherwise.tsv} lists it. The tables in {@code docs/completions.md} are counted here.
 */
class MalformedCompletionsTest {
    private static final Path PAGE = Path.of("../docs/completions.md");
    /** The columns of the table in which readers are compared. */
    private static final int PEERS_AND_US = 8;

    private static final String LIST = "malformed/otherwise.tsv";

    private static final Map<Case, Outcome> OUTCOMES = new LinkedHashMap<>();
    private static final Map<String, Reason> LISTED = new LinkedHashMap<>();

    @BeforeAll
    static void readAll() throws IOException {
        GeneratedTypes types = new GeneratedTypes();
        List<Case> cases = Arrays.stream(Corpus.values())
                .flatMap(corpus -> corpus.cases(types).stream())
                .toList();
        types.compile();
        cases.forEach(each -> OUTCOMES.put(each, each.outcome()));
        for (String line : Files.readAllLines(Source.resource(LIST))) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t");
                assertEquals(4, cells.length, () -> "corpus, line, reason and remark: " + line);
                LISTED.put(cells[0] + ":" + cells[1], Reason.valueOf(cells[2].toUpperCase(Locale.ROOT)));
            }
        }
    }

    @Test
    void whatIsReadOtherwiseIsListedWithAReasonThatCanBeSeen() {
        List<String> unexplained = new ArrayList<>();
        OUTCOMES.forEach((each, ours) -> {
            Optional<Reason> reason = Optional.ofNullable(LISTED.get(each.id()));
            if (each.isSame(ours)) {
                reason.ifPresent(r -> unexplained.add(each.id() + " is listed, but read as expected: " + ours));
            } else if (reason.isEmpty() || !reason.get().explains(each, ours)) {
                unexplained.add("%s %s%n      is read as %s%n      instead of %s"
                        .formatted(
                                each.id(),
                                reason.map(r -> "is not what is meant by " + r).orElse("is not listed"),
                                ours,
                                each.expected()));
            }
        });
        assertEquals("", String.join("\n", unexplained));
    }

    @Test
    void everyListedCaseIsThere() {
        List<String> ids = OUTCOMES.keySet().stream().map(Case::id).toList();
        assertEquals(
                List.of(),
                LISTED.keySet().stream().filter(id -> !ids.contains(id)).toList());
    }

    @Test
    void theGoalsAreReached() {
        assertTrue(percent(each -> each.group() == Group.OBJECTS) >= 95);
        assertEquals(100, percent(each -> each.group() == Group.MUST_FAIL));
        assertEquals(100, percent(each -> each.corpus() == Corpus.VERCEL));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ANY_JSON", "NO_TEXT"})
    void thePageSaysHowManyCasesOfAGroupAreReadAsMeant(Group group) throws IOException {
        assertPageSays("| %s | %d of %d |"
                .formatted(group.title(), same(of(group)), cases(of(group)).count()));
    }

    @Test
    void thePageSaysHowManyCasesOfEachCorpusAreReadInTheSameWay() throws IOException {
        assertCounts("same", each -> each.isSame(OUTCOMES.get(each)));
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysHowManyCasesOfEachCorpusAreReadOtherwiseForAReason(Reason reason) throws IOException {
        assertCounts(reason.title(), each -> LISTED.get(each.id()) == reason);
    }

    @ParameterizedTest
    @EnumSource
    void thePageSaysWhichPartOfACorpusIsReadAsMeant(Corpus corpus) throws IOException {
        double percent =
                percent(each -> corpus == Corpus.BAML ? each.group() == Group.OBJECTS : each.corpus() == corpus);
        String row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| " + corpus.title() + " |"))
                .filter(line -> line.split("\\|").length == 2 + PEERS_AND_US)
                .findFirst()
                .orElseThrow();
        assertTrue(row.endsWith(String.format(Locale.ROOT, "| %.1f |", percent)), () -> percent + " in " + row);
    }

    private static Predicate<Case> of(Group group) {
        return each -> each.group() == group;
    }

    private static Stream<Case> cases(Predicate<Case> which) {
        return OUTCOMES.keySet().stream().filter(which);
    }

    private static long same(Predicate<Case> which) {
        return cases(which).filter(each -> each.isSame(OUTCOMES.get(each))).count();
    }

    private static double percent(Predicate<Case> which) {
        return 100.0 * same(which) / cases(which).count();
    }

    /** Finds the row of the page that ends with a column for each corpus. */
    private static void assertCounts(String title, Predicate<Case> which) throws IOException {
        String counts = Arrays.stream(Corpus.values())
                .map(corpus -> cases(which.and(each -> each.corpus() == corpus)).count())
                .map(String::valueOf)
                .collect(Collectors.joining(" | ", "| ", " |"));
        assertTrue(
                Files.readAllLines(PAGE).stream()
                        .anyMatch(line -> line.startsWith("| *" + title + "* |") && line.endsWith(counts)),
                () -> "the page lacks a row of " + title + " that ends with " + counts);
    }

    private static void assertPageSays(String row) throws IOException {
        String page = Files.readString(PAGE).replaceAll(" +", " ");
        assertTrue(page.contains(row), () -> "the page lacks " + row);
    }
}
