package io.tapewright.processor.testing;

import java.nio.file.Path;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/**
 * What a compiler said.
 *
 * @param kind error, warning, …
 * @param text the message
 * @param file simple name of the source file; empty if the compiler shows none
 * @param line the line, from 1; 0 if the compiler shows none
 */
public record Message(Diagnostic.Kind kind, String text, String file, long line) {

    static Message of(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file =
                source == null ? "" : Path.of(source.getName()).getFileName().toString();
        long line = source == null ? 0 : Math.max(0, diagnostic.getLineNumber());
        return new Message(diagnostic.getKind(), diagnostic.getMessage(Locale.ROOT), file, line);
    }

    /** Whether the compiler shows where in the sources it means. */
    public boolean showsLine() {
        return line > 0;
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + kind.name().toLowerCase(Locale.ROOT) + ": " + text;
    }
}
