package io.tapewright.processor.model;

/** What the class of an agent may do itself, by implementing an interface of package {@code agent}. */
public enum AgentHook {
    CHOOSES_SUBAGENT("ChoosesSubagent", "choosesSubagent"),
    ENDS_RUN("EndsRun", "endsRun");

    private final String interfaceName;
    private final String builderMethod;

    AgentHook(String interfaceName, String builderMethod) {
        this.interfaceName = interfaceName;
        this.builderMethod = builderMethod;
    }

    /** The simple name of the interface. */
    public String interfaceName() {
        return interfaceName;
    }

    /** The method of an agent's builder that takes it. */
    public String builderMethod() {
        return builderMethod;
    }
}
