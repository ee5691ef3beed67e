package io.tapewright.processor.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/**
 * What a comment in a source says that a compiler must say about that line: {@code // error: [Problem] fragment … fragment}.
 *
 * @param kind error or warning
 * @param problem the stable id of the problem
 * @param fragments what the message must contain, in this order
 * @param file simple name of the source file
 * @param line the line that the comment is on
 */
public record Expectation(Diagnostic.Kind kind, String problem, List<String> fragments, String file, long line) {
    private static final Pattern COMMENT =
            Pattern.compile("// (error|warning): \\[(\\w+)] ((?:(?!// (?:error|warning):).)+)");

    /** The expectations in some sources. */
    public static List<Expectation> in(List<Source> sources) {
        return sources.stream().flatMap(Expectation::in).toList();
    }

    private static Stream<Expectation> in(Source source) {
        List<Expectation> found = new ArrayList<>();
        List<String> lines = source.text().lines().toList();
        String file = source.fileName();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = COMMENT.matcher(lines.get(i));
            while (matcher.find()) {
                Diagnostic.Kind kind = Diagnostic.Kind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT));
                List<String> fragments = Stream.of(matcher.group(3).split("…"))
                        .map(String::strip)
                        .toList();
                found.add(new Expectation(kind, matcher.group(2), fragments, file, i + 1));
            }
        }
        return found.stream();
    }

    /** Whether a message is the expected one, wherever it stands. */
    public boolean fits(Message message) {
        String text = message.text();
        if (!sameSeverity(message) || !text.startsWith("[" + problem + "] ")) {
            return false;
        }
        int from = 0;
        for (String fragment : fragments) {
            int at = text.indexOf(fragment, from);
            if (at < 0) {
                return false;
            }
            from = at + fragment.length();
        }
        return true;
    }

    /** Whether a message stands where it is expected. */
    public boolean isAt(Message message) {
        return message.line() == line && message.file().equals(file);
    }

    private boolean sameSeverity(Message message) {
        return message.kind() == kind
                || kind == Diagnostic.Kind.WARNING && message.kind() == Diagnostic.Kind.MANDATORY_WARNING;
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + kind.name().toLowerCase(Locale.ROOT) + ": [" + problem + "] "
                + String.join(" … ", fragments);
    }
}
