package io.tapewright.tool;

import java.util.Collection;

/** A call of a tool that does not exist. The message is for the model that called it. */
public final class UnknownToolException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param name the name that was called
     * @param known the names that could have been called
     */
    public UnknownToolException(String name, Collection<String> known) {
        super("There is no tool " + name + ". The tools are: " + String.join(", ", known) + ".");
    }
}
