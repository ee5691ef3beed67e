package io.tapewright.agent;

/** A text of a prompt whose variables are filled in when the prompt is made. Generated from the templates of annotations. */
@FunctionalInterface
public interface PromptTemplate {
    /** A template that is empty: nothing is sent. */
    PromptTemplate NONE = variables -> "";

    /** The text for one prompt. */
    String render(PromptVariables variables);
}
