package io.tapewright.agent;

import java.util.HashMap;
import java.util.Map;

/** How patient an environment is, by the name of a tool or the kind of an action. */
final class Policies {
    private final Map<String, Attempts> byName = new HashMap<>();
    private final Attempts others;

    Policies(ToolPolicy others, Map<String, ToolPolicy> byName) {
        this.others = new Attempts(others);
        byName.forEach((name, policy) -> this.byName.put(name, new Attempts(policy)));
    }

    Attempts of(String name) {
        return byName.getOrDefault(name, others);
    }
}
