package io.tapewright.annotation;

import io.tapewright.step.TapeStep;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An agent. Goes on a record, whose components are its configuration and may be used as {@code {component}} in the templates of
 * the agent and of its nodes.
 *
 * <p>The processor generates {@code …Agent} with the {@code builder} and the {@code codec} of the agent's tapes.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface Agent {
    /**
     * The nodes, in the order in which they run where no transition says otherwise. Only an agent that {@linkplain
     * io.tapewright.agent.ChoosesSubagent chooses its subagents} needs none.
     */
    Class<?>[] nodes() default {};

    /**
     * The agents that this one may call: classes with {@code @Agent}. The generated {@code builder} asks for theirs. They ask the
     * models of this agent where they have none of their own.
     */
    Class<?>[] subagents() default {};

    /**
     * The classes with the tools that the agent's environment carries out, and those of the {@link #subagents} that are tools too: a
     * node that emits {@link io.tapewright.step.Call} offers each of these as a function {@code call_<name>}, which takes its
     * {@link #input}.
     */
    Class<?>[] tools() default {};

    /**
     * What the agent is told where it is called as a tool: a record, whose components are the parameters of the function. It is declared
     * inside of the agent or beside it in its file, and then its Javadoc, or else that of the agent, tells models when to call it; or
     * it is a {@link Part} of another file, perhaps shared by several agents, and the Javadoc of each tells when to call it. On tapes the
     * content of such a call is the record as JSON; a record of one string is that string.
     */
    Class<?> input() default void.class;

    /** Further step types of the agent's tapes, such as observations of an environment. */
    Class<? extends TapeStep>[] steps() default {};

    /** The system prompt of nodes that have none of their own. */
    String system() default "";

    /** A file to take {@link #system} from; see {@link Node#systemFile}. */
    String systemFile() default "";
}
