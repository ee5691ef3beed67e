package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.regex.Pattern;

/** Line breaks and blank lines where a person would put them. JavaPoet knows statements, but not how long a line is. */
final class Lines {
    /** What fits on a line beside a name, its type and the indentation. */
    private static final int ARGUMENTS = 60;

    private static final int PER_LINE = 8;

    private static final Pattern SHORT_COMMENT = Pattern.compile("(?m)^( *)/\\*\\*\\n *\\* (.{1,108})\\n *\\*/$");
    private static final Pattern EMPTY_BODY = Pattern.compile("\\{\\n *}");
    private static final Pattern BLANK_BETWEEN_CONSTANTS = Pattern.compile(
            "(?m)(^    private static final \\S+ \\S+ = .*;\\n)\\n(?=    private static final \\S+ \\S+ = .*;$)");
    private static final Pattern LONG_LOOP = Pattern.compile("(?m)^( *)for \\((int .*); (\\S+ != \\S+); (.*)\\) \\{$");

    private static final Pattern BROKEN_HEADER =
            Pattern.compile("(?m)^(    \\S.*\\(.*),\\n {12}(\\S.*\\) (?:throws .*)?\\{)$");

    private Lines() {}

    /** Arguments on one line, or on several if there are many. */
    static CodeBlock arguments(List<CodeBlock> arguments) {
        CodeBlock oneLine = CodeBlock.join(arguments, ", ");
        if (oneLine.toString().length() <= ARGUMENTS) {
            return oneLine;
        }
        CodeBlock.Builder lines = CodeBlock.builder().add("$>$>");
        for (int i = 0; i < arguments.size(); i++) {
            String before = i % PER_LINE == 0 ? "\n" : " ";
            lines.add(before + "$L" + (i + 1 < arguments.size() ? "," : ""), arguments.get(i));
        }
        return lines.add("$<$<").build();
    }

    /** A whole file. String literals stay what they are: none goes over a line, and none begins one with these. */
    static String polished(String file) {
        String comments = SHORT_COMMENT.matcher(file).replaceAll("$1/** $2 */");
        String bodies = EMPTY_BODY.matcher(comments).replaceAll("{}");
        String constants = BLANK_BETWEEN_CONSTANTS.matcher(bodies).replaceAll("$1");
        String headers = BROKEN_HEADER
                .matcher(constants)
                .replaceAll(header -> header.group().length() <= 130 ? "$1, $2" : "$0");
        return LONG_LOOP
                .matcher(headers)
                .replaceAll(loop -> loop.group().length() <= 120 ? "$0" : "$1for ($2;\n$1        $3;\n$1        $4) {");
    }
}
