package io.tapewright.processor.malformed;

import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;

/** Why a case is read otherwise than its reader reads it. Each holds only where something can be seen of it. */
enum Reason {
    /** What is not there is left out, or an error if it must be there; others make up null, an empty text, 0 or false. */
    LEFT_OUT(
            "left out",
            (that, ours) -> ours.isRefused()
                    ? ours.failure().contains("is missing")
                    : Trees.same(without(that.expected()), without(ours.value()))),
    /** White space in strings stays. */
    WHITE_SPACE(
            "white space", (that, ours) -> Trees.same(Trees.stripped(that.expected()), Trees.stripped(ours.value()))),
    /** One value is asked; where several fit equally well, that is an error. */
    ONE_VALUE(
            "one value",
            (that, ours) -> ours.failure().contains(" as well as ") || Trees.isPart(ours.value(), that.expected())),
    /** Words around JSON are passed over. */
    WORDS("words", (that, ours) -> !ours.isRefused() && !isBracketed(that.input())),
    /** A text without any bracket is a string as it stands, unless it is one value in JSON or Python. */
    SCALAR("scalar", (that, ours) -> !hasBracket(that.input())),
    /** A backslash that begins no escape, and a control character, stand for themselves; an escape that is cut off is left out. */
    ESCAPES("escapes", (that, ours) -> isSaid(that, ours) && that.input().matches("(?s).*[\\\\\\x00-\\x1f].*")),
    /** Calls of functions, types of MongoDB, regular expressions, sums of strings and tuples without JSON are no JSON of models. */
    OTHER_LANGUAGES(
            "other languages", (that, ours) -> that.input().matches("(?s).*\\w\\(.*\\).*|/.+/|.*\"[^\"]*\\+.*")),
    /** A string ends at a quote that fits what follows, or where a further property begins; others end it elsewhere. */
    STRING_ENDS(
            "string ends", (that, ours) -> isSaid(that, ours) && that.input().indexOf('"') >= 0),
    /** An object ends at its bracket, and a value without a name has no place in it. */
    STRUCTURE("structure", (that, ours) -> ours.isRefused() || Trees.isPart(ours.value(), that.expected())),
    /** What fits the type is taken, where others refuse it or make an empty text of it. */
    FITS("fits", (that, ours) -> !ours.isRefused()),
    /** What does not fit the type is an error; others drop it, or make something else of it. */
    NO_FIT("no fit", (that, ours) -> ours.isRefused() || !ours.failure().isEmpty()),
    /** Java has no such type. */
    NO_TYPE("no type", (that, ours) -> that.corpus() == Corpus.BAML),
    /** The case is about a schema or an option that is wrong, not about a text. */
    NO_TEXT("no text", (that, ours) -> that.reader().isEmpty());

    private final String title;
    private final BiPredicate<Case, Outcome> sign;

    Reason(String title, BiPredicate<Case, Outcome> sign) {
        this.title = title;
        this.sign = sign;
    }

    /** The head of its column. */
    String title() {
        return title;
    }

    /** Whether this can be why a case is read otherwise. */
    boolean explains(Case that, Outcome ours) {
        return sign.test(that, ours);
    }

    private static JsonNode without(JsonNode value) {
        return Trees.renamed(value, Map.of());
    }

    private static boolean hasBracket(String text) {
        return text.indexOf('{') >= 0 || text.indexOf('[') >= 0;
    }

    private static boolean isBracketed(String text) {
        return text.strip().matches("(?s)[{\\[].*[}\\]]");
    }

    /** Whether every text and name that was read stands in the input: nothing is made up. */
    private static boolean isSaid(Case that, Outcome ours) {
        return !ours.isRefused()
                && Trees.texts(ours.value()).stream()
                        .allMatch(text -> that.input().contains(text));
    }
}
