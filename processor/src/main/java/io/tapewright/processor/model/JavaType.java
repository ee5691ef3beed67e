package io.tapewright.processor.model;

import java.util.List;

/**
 * A class, record, interface or enum by name.
 *
 * @param packageName empty for the unnamed package
 * @param names the simple names from the outermost type to this one
 */
public record JavaType(String packageName, List<String> names) {

    /** The last name. */
    public String simpleName() {
        return names.get(names.size() - 1);
    }

    /** The name as in source, from the outermost type on; also what messages call the type. */
    public String display() {
        return String.join(".", names);
    }

    /** What messages call the type where they name another one too. */
    public String displayBeside(JavaType other) {
        return display().equals(other.display()) && !equals(other) ? qualifiedName() : display();
    }

    /** The name as one identifier, for what is generated beside the type. */
    public String flatName() {
        return String.join("_", names);
    }

    /** The whole name. */
    public String qualifiedName() {
        return packageName.isEmpty() ? display() : packageName + "." + display();
    }
}
