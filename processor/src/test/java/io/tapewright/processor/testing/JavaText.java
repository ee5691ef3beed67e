package io.tapewright.processor.testing;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** Pieces of Java source for tests that write sources from other descriptions. */
public final class JavaText {
    private JavaText() {}

    /** A string literal. */
    public static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            literal.append(
                    c == '"' || c == '\\' ? "\\" + c : c < ' ' ? String.format("\\%03o", (int) c) : String.valueOf(c));
        }
        return literal.append('"').toString();
    }

    /** The type as an argument of another type. */
    public static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "long" -> "Long";
            case "double" -> "Double";
            case "boolean" -> "Boolean";
            default -> type;
        };
    }

    /** A name for a component or a parameter, which is added to those that are taken. */
    public static String identifier(String name, Set<String> taken) {
        String identifier = name.replaceAll("[^a-zA-Z0-9]+", "_").replaceAll("^(?=[0-9])|^_+|_+$", "p");
        while (SourceVersion.isKeyword(identifier) || !taken.add(identifier)) {
            identifier += "X";
        }
        return identifier;
    }
}
