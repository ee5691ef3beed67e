package io.tapewright.llm;

import java.util.Locale;

/** Who speaks in a message of a chat. */
public enum Role {
    /** Instructions from whoever built the agent. */
    SYSTEM,
    /** The user, or the environment. */
    USER,
    /** The model. */
    ASSISTANT,
    /** The result of a tool. */
    TOOL;

    private final String wireName = name().toLowerCase(Locale.ROOT);

    /** What {@code role} says in JSON. */
    public String wireName() {
        return wireName;
    }
}
