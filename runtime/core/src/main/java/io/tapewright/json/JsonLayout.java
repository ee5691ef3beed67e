package io.tapewright.json;

/** Lays out JSON that is known to be well-formed: on one line with spaces, or on several lines indented by two spaces. */
final class JsonLayout {
    private final boolean lines;
    private final JsonBuffer out;
    private int depth;

    /**
     * @param lines whether members and elements get a line each
     * @param depth how deeply the value is nested that comes
     */
    JsonLayout(boolean lines, int depth, JsonBuffer out) {
        this.lines = lines;
        this.depth = depth;
        this.out = out;
    }

    static void lineBreak(int depth, JsonBuffer out) {
        out.append('\n');
        out.append("  ".repeat(depth));
    }

    void append(String json) {
        int at = 0;
        while (at < json.length()) {
            char c = json.charAt(at);
            if (c == '"') {
                int end = endOfString(json, at);
                out.append(json, at, end);
                at = end;
            } else if (c == '{' || c == '[') {
                at = open(json, at);
            } else {
                punctuation(c);
                at++;
            }
        }
    }

    /** Appends an opening bracket, and at once the closing one where nothing stands between them. */
    private int open(String json, int at) {
        char bracket = json.charAt(at);
        out.append(bracket);
        int next = at + 1;
        while (json.charAt(next) <= ' ') {
            next++;
        }
        if (json.charAt(next) == bracket + 2) { // in ASCII a closing bracket stands two after its opening one
            out.append(json.charAt(next));
            return next + 1;
        }
        depth++;
        breakLine();
        return next;
    }

    private void punctuation(char c) {
        switch (c) {
            case '}', ']' -> {
                depth--;
                breakLine();
                out.append(c);
            }
            case ',' -> {
                out.append(lines ? "," : ", ");
                breakLine();
            }
            case ':' -> out.append(": ");
            case ' ', '\n', '\r', '\t' -> {}
            default -> out.append(c);
        }
    }

    private void breakLine() {
        if (lines) {
            lineBreak(depth, out);
        }
    }

    private static int endOfString(String json, int start) {
        int at = start + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
