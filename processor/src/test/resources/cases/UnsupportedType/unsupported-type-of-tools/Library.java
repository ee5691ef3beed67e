package demo;

import io.tapewright.annotation.Tool;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;

public final class Library {
    /**
     * Finds a book.
     *
     * @param title its title
     * @param language its language
     */
    @Tool
    public String find(
            String title, //
            Locale language) { // error: [UnsupportedType] language … Library.find … Locale
        return title + language;
    }

    /** Opens the book. */
    @Tool public InputStream open() { // error: [UnsupportedType] Library.open … InputStream
        return InputStream.nullInputStream();
    }

    /**
     * Counts.
     *
     * @param words the words
     */
    @Tool
    public int count(
            Object... words) { // error: [UnsupportedType] words … Library.count … Object
        return words.length;
    }

    /** All there is. */
    @Tool public Map<String, Object> all() { // error: [UnsupportedType] Library.all … Object
        return Map.of();
    }
}
