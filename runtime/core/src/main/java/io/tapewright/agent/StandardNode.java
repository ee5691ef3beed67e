package io.tapewright.agent;

import io.tapewright.completion.CompletionReader;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A node that consists of texts and of a union of steps: what {@code @Node} declares.
 *
 * <p>In JSON, a node that does not declare that dialect and whose texts do not hold the schema gets a message with it.
 *
 * <p>Its prompt is the system prompt, the description of the steps, the history of the agent and the guidance, each where it has
 * one. Where it has more tokens than the model can read, older observations are shown in their shorter form. The model's answer is
 * read by the union; where that fails, the failure becomes a step and the node runs again.
 */
public final class StandardNode implements AgentNode {
    private final String name;
    private final String llm;
    private final StepUnion union;
    private final NodePrompt prompt;
    private final Dialect dialect;
    private final List<Transition> transitions;
    private final Hooks hooks;
    private final boolean mayHandOver;

    private StandardNode(Builder builder) {
        this.name = builder.name;
        this.llm = builder.llm;
        this.union = builder.union;
        this.dialect = builder.dialect.orElseGet(union::defaultDialect);
        this.transitions = List.copyOf(builder.transitions);
        this.hooks = builder.hooks.copy();
        this.mayHandOver =
                hooks.postprocessed.isPresent() || union.types().stream().anyMatch(StandardNode::handsOver);
        boolean declaresJson = builder.dialect.isPresent() && dialect == Dialect.JSON;
        this.prompt = new NodePrompt(union, builder.texts, builder.tools, declaresJson, hooks);
        requireDialect(dialect);
    }

    private StandardNode(StandardNode node, UnaryOperator<List<ToolSpec>> change) {
        this.name = node.name;
        this.llm = node.llm;
        this.union = node.union.withTools(change);
        this.prompt = node.prompt.with(union, change);
        this.dialect = node.dialect;
        this.transitions = node.transitions;
        this.hooks = node.hooks;
        this.mayHandOver = node.mayHandOver;
    }

    private static boolean handsOver(StepType<?> type) {
        return type.javaType() == Call.class || type.javaType() == Respond.class;
    }

    /** {@inheritDoc} A node that neither shows tools nor calls any does not know of them. */
    @Override
    public StandardNode withTools(UnaryOperator<List<ToolSpec>> change) {
        return prompt.tools().isEmpty() && !union.allowsToolCalls() ? this : new StandardNode(this, change);
    }

    /**
     * Starts a node.
     *
     * @param name the name under which tapes know it
     * @param union what a completion may hold
     */
    public static Builder builder(String name, StepUnion union) {
        return new Builder(name, union);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String llm() {
        return hooks.given.isPresent() ? "" : llm;
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }

    @Override
    public void requireDialect(Dialect chosen) {
        union.objection(chosen).ifPresent(objection -> {
            throw new IllegalArgumentException("The node " + name + " can't speak " + chosen + ": " + objection);
        });
    }

    /** What a completion of this node may hold. */
    public StepUnion union() {
        return union;
    }

    /** Whether a completion may give the turn to another agent. */
    boolean mayHandOver() {
        return mayHandOver;
    }

    /** Whether a completion may name the node that runs next. */
    boolean mayChooseNext() {
        return hooks.completion().isEmpty() && union.types().contains(SetNextNode.TYPE);
    }

    // ---- prompt

    @Override
    public Prompt makePrompt(NodeContext context) {
        if (hooks.given.isPresent()) {
            return Prompt.none();
        }
        return hooks.prompt.isPresent()
                ? hooks.prompt.get().makePrompt(context).withNewId() // a hook may give the same one again
                : prompt.make(this, context);
    }

    // ---- steps

    @Override
    public Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
        if (hooks.given.isPresent()) {
            List<? extends TapeStep> given = hooks.given.get().giveSteps(context);
            return new StepsWithTransition(this, context, wholes(given));
        }
        if (hooks.generated.isPresent()) {
            return new StepsWithTransition(this, context, hooks.generated.get().generateSteps(context, stream));
        }
        return new CompletionSteps(this, context, stream, reader(context));
    }

    private static Iterator<NodeEvent> wholes(List<? extends TapeStep> steps) {
        return steps.stream().<NodeEvent>map(NodeEvent.Whole::new).iterator();
    }

    /** What reads the completion; nothing where the node's class does. */
    private Optional<CompletionReader> reader(NodeContext context) {
        Dialect spoken = context.agent().dialectOf(this);
        return hooks.parsed.isPresent()
                ? Optional.empty()
                : Optional.of(union.reader(
                        spoken, context.tape().size(), context.agent().readingMode()));
    }

    /** The steps that the node's class finds in a completion. */
    List<? extends TapeStep> parse(NodeContext context, LlmOutput output) {
        return hooks.parsed.orElseThrow().parseCompletion(context, output);
    }

    /** The step for the tape. */
    TapeStep postprocess(NodeContext context, TapeStep step) {
        return hooks.postprocessed.isPresent() ? hooks.postprocessed.get().postprocess(context, step) : step;
    }

    @Override
    public LlmOutput makeCompletion(Dialect spoken, List<? extends TapeStep> steps, int position) {
        if (!steps.isEmpty() && steps.get(steps.size() - 1) instanceof LlmOutputParsingFailure failure) {
            return LlmOutput.of(failure.llmOutput());
        }
        Optional<MakesCompletion> own = hooks.completion();
        return own.isPresent()
                ? own.get().makeCompletion(spoken, steps, position)
                : union.write(spoken, steps, position);
    }

    // ---- the next node

    /** The transition that follows steps. An agent with one node always runs that one, so that there is nothing to note. */
    Optional<SetNextNode> transition(NodeContext context, List<? extends TapeStep> steps) {
        return context.agent().nodes().size() > 1 ? nextNode(steps).map(SetNextNode::new) : Optional.empty();
    }

    /**
     * {@inheritDoc} After a failure to read the answer that is this node again, whatever the answer chose before; where it chose
     * itself, or handed back to the agent that called, nothing is added.
     */
    @Override
    public Optional<String> nextNode(List<? extends TapeStep> steps) {
        if (has(Respond.class, steps)) {
            return Optional.empty();
        }
        if (has(LlmOutputParsingFailure.class, steps)) {
            return Optional.of(name);
        }
        return has(SetNextNode.class, steps)
                ? Optional.empty()
                : hooks.chooseNext(name, steps).or(() -> Transition.choose(transitions, steps));
    }

    private static boolean has(Class<?> type, List<? extends TapeStep> steps) {
        for (TapeStep step : steps) {
            if (type.isInstance(step)) {
                return true;
            }
        }
        return false;
    }

    /** Collects the parts of a node. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final StepUnion union;
        private final List<ToolSpec> tools = new ArrayList<>();
        private final List<Transition> transitions = new ArrayList<>();
        private String llm = TapeAgent.DEFAULT_LLM;
        private NodeTexts texts = NodeTexts.NONE;
        private final Hooks hooks = new Hooks();
        private Optional<Dialect> dialect = Optional.empty();

        private Builder(String name, StepUnion union) {
            this.name = name;
            this.union = union;
        }

        /** The role of the model that is asked; the agent's builder gives roles to models. */
        public Builder llm(String role) {
            this.llm = role;
            return this;
        }

        /** The system prompt: the first message. */
        public Builder system(PromptTemplate template) {
            texts = new NodeTexts(template, texts.stepsPrompt(), texts.guidance());
            return this;
        }

        /** The description of the steps: a user message before the history. */
        public Builder stepsPrompt(PromptTemplate template) {
            texts = new NodeTexts(texts.system(), template, texts.guidance());
            return this;
        }

        /** What the model is to do now: the last message. */
        public Builder guidance(PromptTemplate template) {
            texts = new NodeTexts(texts.system(), texts.stepsPrompt(), template);
            return this;
        }

        /** Tools that the prompt shows. */
        public Builder tools(List<ToolSpec> shown) {
            tools.addAll(shown);
            return this;
        }

        /** How completions are spoken, where the agent's builder does not say otherwise. */
        public Builder dialect(Dialect chosen) {
            this.dialect = Optional.of(chosen);
            return this;
        }

        /** Which node runs after a step of some type; of several rules that fit the first counts. */
        public Builder next(Class<? extends TapeStep> after, String node) {
            transitions.add(new Transition(after, node));
            return this;
        }

        /** Which node runs after any step but a {@link io.tapewright.step.StopStep}. */
        public Builder next(String node) {
            return next(TapeStep.class, node);
        }

        /** Lets a hook make the whole prompt. */
        public Builder makesPrompt(MakesPrompt hook) {
            hooks.prompt = Optional.of(hook);
            return this;
        }

        /** Lets a hook describe the steps. */
        public Builder describesSteps(DescribesSteps hook) {
            hooks.description = Optional.of(hook);
            return this;
        }

        /** Lets a hook choose what of the tape goes into prompts. */
        public Builder choosesHistory(ChoosesHistory hook) {
            hooks.history = Optional.of(hook);
            return this;
        }

        /** Lets a hook say how steps look in prompts. */
        public Builder showsSteps(ShowsSteps hook) {
            hooks.shown = Optional.of(hook);
            return this;
        }

        /** Lets a hook give the steps, so that no model is asked. */
        public Builder givesSteps(GivesSteps hook) {
            hooks.given = Optional.of(hook);
            return this;
        }

        /** Lets a hook make steps of the model's stream. */
        public Builder generatesSteps(GeneratesSteps hook) {
            hooks.generated = Optional.of(hook);
            return this;
        }

        /** Lets a hook read completions. */
        public Builder parsesCompletion(ParsesCompletion hook) {
            hooks.parsed = Optional.of(hook);
            return this;
        }

        /** Lets a hook change steps before they come on the tape. */
        public Builder postprocessesSteps(PostprocessesSteps hook) {
            hooks.postprocessed = Optional.of(hook);
            return this;
        }

        /**
         * Lets a hook choose the next node.
         *
         * @param targets the names of the nodes that it may choose, by their classes
         */
        public Builder choosesNextNode(ChoosesNextNode hook, Map<Class<?>, String> targets) {
            hooks.next = Optional.of(hook);
            hooks.targets = Map.copyOf(targets);
            return this;
        }

        /**
         * The node.
         *
         * @throws IllegalArgumentException if the union can't be spoken in the dialect
         */
        public StandardNode build() {
            return new StandardNode(this);
        }
    }
}
