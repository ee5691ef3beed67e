package io.tapewright.processor.read;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Doc comments of lines with three slashes, which are written in Markdown, in the form of the others. */
final class Markdown {
    private static final Pattern FENCE =
            Pattern.compile("(?m)^ {0,3}(```+|~~~+)[^\\n]*\\n((?:.*\\n)*?) {0,3}\\1[`~]* *$");
    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`)(.+?)(?<!`)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern LINK =
            Pattern.compile("(?<!\\\\)!?\\[([^\\[\\]]+)](?:\\([^()\\s]*(?:\\s+\"[^\"]*\")?\\)|\\[[^\\[\\]]*])");
    private static final Pattern REFERENCE =
            Pattern.compile("(?<![\\\\\\w])\\[([a-zA-Z#][\\w.$#]*(?:\\([^()\\[\\]]*\\))?)]");
    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}#{1,6} +(.*?)(?: +#+)? *$");
    private static final Pattern STRONG =
            Pattern.compile("(?<![\\\\\\w*_])(\\*\\*|__|\\*|_)(?=\\S)(.+?)(?<=[^\\s\\\\])\\1(?![\\w*_])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private Markdown() {}

    /** The comment with tags and entities where it has signs of Markdown. */
    static String asJavadoc(String comment) {
        String fenced = FENCE.matcher(comment).replaceAll(code -> literal(code, 2));
        String coded = CODE.matcher(fenced).replaceAll(code -> literal(code, 2));
        String linked = LINK.matcher(coded).replaceAll("$1");
        String referred = REFERENCE.matcher(linked).replaceAll(Markdown::member);
        String titled = HEADING.matcher(referred).replaceAll("$1");
        String plain = STRONG.matcher(STRONG.matcher(titled).replaceAll("$2")).replaceAll("$2");
        return ESCAPED.matcher(plain).replaceAll(sign -> literal(sign, 1));
    }

    /** Signs that mean nothing. */
    private static String literal(MatchResult found, int group) {
        StringBuilder text = new StringBuilder();
        found.group(group)
                .strip()
                .chars()
                .forEach(c -> text.append(isPlain(c) ? String.valueOf((char) c) : "&#" + c + ";"));
        return Matcher.quoteReplacement(text.toString());
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || Character.isWhitespace(c) || c > '~';
    }

    /** A reference to a member, as links are written in comments of the other form. */
    private static String member(MatchResult reference) {
        return Matcher.quoteReplacement(
                reference.group(1).replaceFirst("^#", "").replace('#', '.'));
    }
}
