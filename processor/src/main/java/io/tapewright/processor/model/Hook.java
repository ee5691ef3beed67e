package io.tapewright.processor.model;

/** What the class of a node or of an agent may do itself, by implementing an interface of package {@code agent}. */
public enum Hook {
    MAKES_PROMPT(Owner.NODE, "MakesPrompt"),
    DESCRIBES_STEPS(Owner.NODE, "DescribesSteps"),
    CHOOSES_HISTORY(Owner.NODE, "ChoosesHistory"),
    SHOWS_STEPS(Owner.NODE, "ShowsSteps"),
    GIVES_STEPS(Owner.NODE, "GivesSteps"),
    GENERATES_STEPS(Owner.NODE, "GeneratesSteps"),
    PARSES_COMPLETION(Owner.NODE, "ParsesCompletion"),
    POSTPROCESSES_STEPS(Owner.NODE, "PostprocessesSteps"),
    CHOOSES_NEXT_NODE(Owner.NODE, "ChoosesNextNode"),
    /** Of a control node, which has no builder. */
    SELECTS_NODE(Owner.NODE, "SelectsNode"),
    CHOOSES_SUBAGENT(Owner.AGENT, "ChoosesSubagent"),
    ENDS_RUN(Owner.AGENT, "EndsRun");

    private final Owner owner;
    private final String interfaceName;

    Hook(Owner owner, String interfaceName) {
        this.owner = owner;
        this.interfaceName = interfaceName;
    }

    /** Whose class may implement it. */
    public enum Owner {
        NODE,
        AGENT
    }

    /** Whose class may implement it. */
    public Owner owner() {
        return owner;
    }

    /** The simple name of the interface. */
    public String interfaceName() {
        return interfaceName;
    }

    /** The method of the owner's builder that takes it. */
    public String builderMethod() {
        return Character.toLowerCase(interfaceName.charAt(0)) + interfaceName.substring(1);
    }
}
