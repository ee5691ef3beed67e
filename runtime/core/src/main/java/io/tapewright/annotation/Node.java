package io.tapewright.annotation;

import io.tapewright.completion.Dialect;
import io.tapewright.step.TapeStep;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A node of an agent: one prompt and what may come of it. Goes on any class or interface, usually nested in its agent.
 *
 * <p>A node that emits nothing asks no model. It calls a subagent ({@link #calls}), or is a control node, which only says what runs
 * next: by the last observation on the tape, if {@link #next} names observations; by its class, if that implements {@link
 * io.tapewright.agent.SelectsNode}; or always the same.
 *
 * <p>Texts are templates: {@code {component}} is a component of the agent's record, {@code {component.part}} a part of it, {@code
 * {steps}} the JSON schema of what may
 * be emitted, {@code {tools}} the schemas of the tools. Braces around anything that is not a name, such as a JSON example, are
 * plain text; <code>{{name}}</code> is the text <code>{name}</code>.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Node {
    /**
     * The step types that a completion may hold. A sealed interface stands for its permitted records, {@link
     * io.tapewright.step.ToolCalls} for calls of the agent's tools.
     */
    Class<? extends TapeStep>[] emits() default {};

    /**
     * The role of the model that is asked, where an agent has several; the agent's builder gives roles to models. The generated
     * {@code …Agent} has a constant for it.
     */
    String llm() default "";

    /** The agent that the node calls: one of the {@link Agent#subagents}. */
    Class<?> calls() default void.class;

    /** What the agent that is called is told; a template of the configuration. */
    String content() default "";

    /** Subagents that were called before, whose outputs are passed on to the agent that is called. */
    Class<?>[] inputs() default {};

    /**
     * Step types that completions of this node call otherwise than tapes do; for models that are used to other names. On tapes a
     * step keeps its kind.
     */
    WireName[] wireNames() default {};

    /** The system prompt; by default that of the agent. */
    String system() default "";

    /**
     * A file to take {@link #system} from. It is read when the class is compiled, from the class output, the source path or the
     * class path. The name is relative to the package, as in {@link Class#getResource}, or begins with a slash. Compilers don't
     * know that they read it: after a change of the file alone the class must be compiled again.
     */
    String systemFile() default "";

    /** A description of the steps, sent as a user message before the history. */
    String stepsPrompt() default "";

    /** A file to take {@link #stepsPrompt} from; see {@link #systemFile}. */
    String stepsPromptFile() default "";

    /** What the model is to do now, sent as the last message. */
    String guidance() default "";

    /** A file to take {@link #guidance} from; see {@link #systemFile}. */
    String guidanceFile() default "";

    /**
     * Transitions; the first that fits is taken. Without one, the node after this one in {@link Agent#nodes} runs next. Those of a
     * control node name observations: the exact type of the last one on the tape decides.
     */
    Next[] next() default {};

    /**
     * The nodes that the class may choose to run next, if it implements {@link io.tapewright.agent.ChoosesNextNode} or {@link
     * io.tapewright.agent.SelectsNode}.
     */
    Class<?>[] targets() default {};

    /**
     * How steps are spoken; at most one. By default {@link Dialect#TEXT} if one text is all that can be emitted, {@link
     * Dialect#TOOLS} if tools can be called, else {@link Dialect#JSON}.
     */
    Dialect[] dialect() default {};

    /**
     * The tool classes that the prompt shows, and the subagents that are tools; by default all of the agent's, {@code {}} for none.
     */
    Class<?>[] tools() default Agent.class;
}
