package io.tapewright.json;

/** Where some characters come next in a text. Remembered, so that to ask at each position before that place takes no time. */
final class NextPlace {
    private final String searched;
    private String text = "";
    private int from;
    private int found = -1;

    NextPlace(String searched) {
        this.searched = searched;
    }

    /** The first place at or behind a position; the length of the text if there is none. */
    int in(String text, int position) {
        if (!this.text.equals(text) || position < from || position > found) {
            this.text = text;
            from = position;
            int next = text.indexOf(searched, position);
            found = next < 0 ? text.length() : next;
        }
        return found;
    }
}
