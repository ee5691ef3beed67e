package io.tapewright.json;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text that is not the JSON that was expected: not well-formed, of another shape, or with a value that its Java type refuses.
 *
 * <p>The message is written for whoever wrote the text, often a model: where (a JSON pointer), what was expected, what was
 * found. Where a reader goes on after an error to find the others, the exception stands for all of them.
 */
public final class JsonReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int EXCERPT = 40;
    private static final int LONGEST_NAME = 400;

    private final String text;
    private final int position;
    private final String path;
    private final String problem;
    private final boolean showsWhatIsFound;
    private final transient List<JsonReadException> all;

    private JsonReadException(String text, int position, String path, String problem, boolean showsWhatIsFound) {
        this.text = text;
        this.position = position;
        this.path = path;
        this.problem = problem;
        this.showsWhatIsFound = showsWhatIsFound;
        this.all = List.of(this);
    }

    private JsonReadException(List<JsonReadException> several) {
        super(several.get(0));
        JsonReadException first = several.get(0);
        this.text = first.text;
        this.position = first.position;
        this.path = first.path;
        this.problem = first.problem;
        this.showsWhatIsFound = first.showsWhatIsFound;
        this.all = List.copyOf(several);
    }

    static JsonReadException at(String text, int position, String path, String problem) {
        return new JsonReadException(text, position, path, problem, true);
    }

    /** An error about a value that was read already, which the problem itself shows. */
    static JsonReadException about(String text, int position, String path, String problem) {
        return new JsonReadException(text, position, path, problem, false);
    }

    /** One exception for one or several errors. */
    static JsonReadException of(List<JsonReadException> errors) {
        return errors.size() == 1 ? errors.get(0) : new JsonReadException(errors);
    }

    /** What is wrong, with its place and what was found there, a line for each error. Made when it is asked: most errors are of guesses. */
    @Override
    public String getMessage() {
        return all == null || all.size() == 1
                ? message()
                : all.stream().map(JsonReadException::message).collect(Collectors.joining("\n"));
    }

    private String message() {
        String place = path.isEmpty() ? "at the root" : "at " + shortened(path);
        return place + ": " + problem + (showsWhatIsFound ? found() : "");
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

    /** The line of the text in which the error is, or a part of it, and below it a caret that points at the place. */
    public String excerpt() {
        int at = Math.min(position, text.length());
        int from = at;
        while (from > 0 && from > at - EXCERPT && text.charAt(from - 1) != '\n') {
            from--;
        }
        int to = at;
        while (to < text.length() && to < at + EXCERPT && text.charAt(to) != '\n') {
            to++;
        }
        String line = text.substring(from, to).replace('\t', ' ').replace('\r', ' ');
        return line + "\n" + " ".repeat(at - from) + "^";
    }

    /** All errors that were found in the text, in its order; at least this one. */
    public List<JsonReadException> all() {
        return all;
    }

    /** A name or a path for a message: without its middle, if it is long, as names in a text may have any length. */
    static String shortened(String name) {
        int half = LONGEST_NAME / 2;
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, half) + "…" + name.substring(name.length() - half);
    }

    private String found() {
        if (position >= text.length()) {
            return ", but the text ends";
        }
        int end = Math.min(text.length(), position + EXCERPT);
        String found = text.substring(position, end).replace("\n", "\\n");
        return ", found: " + found + (end < text.length() ? "…" : "");
    }
}
