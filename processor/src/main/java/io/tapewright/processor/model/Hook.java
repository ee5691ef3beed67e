package io.tapewright.processor.model;

/** What the class of a node may do itself, by implementing an interface of package {@code agent}. */
public enum Hook {
    MAKES_PROMPT("MakesPrompt", "makesPrompt"),
    DESCRIBES_STEPS("DescribesSteps", "describesSteps"),
    CHOOSES_HISTORY("ChoosesHistory", "choosesHistory"),
    SHOWS_STEPS("ShowsSteps", "showsSteps"),
    GIVES_STEPS("GivesSteps", "givesSteps"),
    GENERATES_STEPS("GeneratesSteps", "generatesSteps"),
    PARSES_COMPLETION("ParsesCompletion", "parsesCompletion"),
    POSTPROCESSES_STEPS("PostprocessesSteps", "postprocessesSteps"),
    CHOOSES_NEXT_NODE("ChoosesNextNode", "choosesNextNode"),
    /** Of a control node, which is made otherwise. */
    SELECTS_NODE("SelectsNode", "");

    private final String interfaceName;
    private final String builderMethod;

    Hook(String interfaceName, String builderMethod) {
        this.interfaceName = interfaceName;
        this.builderMethod = builderMethod;
    }

    /** The simple name of the interface. */
    public String interfaceName() {
        return interfaceName;
    }

    /** The method of a node's builder that takes it. */
    public String builderMethod() {
        return builderMethod;
    }
}
