package io.tapewright.json;

/**
 * A text that is not the JSON that was expected: not well-formed, of another shape, or with a value that its Java type refuses.
 *
 * <p>The message is written for whoever wrote the text, often a model: where (a JSON pointer), what was expected, what was
 * found.
 */
public final class JsonReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 40;

    private final String path;
    private final int position;
    private final String problem;

    JsonReadException(String path, int position, String problem, String excerpt) {
        super((path.isEmpty() ? "at the root" : "at " + path) + ": " + problem + excerpt);
        this.path = path;
        this.position = position;
        this.problem = problem;
    }

    static JsonReadException at(String text, int position, String path, String problem) {
        return new JsonReadException(path, position, problem, excerpt(text, position));
    }

    /** An error about a value that was read already, which the problem itself shows. */
    static JsonReadException about(int position, String path, String problem) {
        return new JsonReadException(path, position, problem, "");
    }

    /** JSON pointer (RFC 6901) of the value that is wrong; empty for the whole text. */
    public String path() {
        return path;
    }

    /** Offset in the text, in characters, at which reading stopped. */
    public int position() {
        return position;
    }

    /** What was expected and what is wrong, without path and excerpt. */
    public String problem() {
        return problem;
    }

    private static String excerpt(String text, int position) {
        if (position >= text.length()) {
            return ", but the text ends";
        }
        int end = Math.min(text.length(), position + EXCERPT);
        String found = text.substring(position, end).replace("\n", "\\n");
        return ", found: " + found + (end < text.length() ? "…" : "");
    }
}
