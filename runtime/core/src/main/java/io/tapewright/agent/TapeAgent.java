package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.step.StepTypes;
import io.tapewright.tape.Fold;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import io.tapewright.tool.Toolset;
import io.tapewright.training.TrainableLlm;
import io.tapewright.training.TrainingText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An agent: nodes that take turns on a tape, perhaps subagents that it calls, and the model that they ask.
 *
 * <p>It has no state of its own: what it does next is a function of the tape. Immutable; one agent serves many runs at once, as far
 * as its model and tools are thread-safe.
 */
public final class TapeAgent {
    /** The role of the model that nodes ask where they name none. */
    public static final String DEFAULT_LLM = "default";

    private final String name;
    private final String fullName;
    private final NodeOrder order;
    private final NodeDialects dialects;
    private final Subagents subagents;
    private final List<Toolset> tools;
    private final StepTypes types;
    private final AgentModels models;
    private final int maxIterations;
    private final Consumer<LlmCall> callListener;
    private final Optional<EndsRun> end;
    private final History history;
    private final ReadingMode readingMode;
    private final Fold<TapeEntry, TapeView> ownView;

    private TapeAgent(AgentParts parts, @Nullable TapeAgent manager) {
        this.name = parts.name;
        this.fullName = manager == null ? name : manager.fullName + "/" + name;
        this.order = new NodeOrder(fullName, parts.nodesWithTools());
        this.dialects = new NodeDialects(name, nodes(), parts.dialectOfAll, parts.dialects);
        this.models = manager == null
                ? AgentModels.of(fullName, parts.llms)
                : manager.models.ofSubagent(fullName, parts.llms);
        this.maxIterations = parts.maxIterations;
        this.callListener = manager == null ? parts.callListener : parts.callListener.andThen(manager.callListener);
        this.types = manager == null ? parts.typesOfAll() : manager.types;
        this.end = parts.end.or(() -> manager == null ? Optional.empty() : manager.end);
        this.subagents = new Subagents(
                fullName,
                parts.subagents.stream()
                        .map(subagent -> new TapeAgent(subagent, this))
                        .toList(),
                parts.subagentChoice);
        this.tools = parts.callableTools();
        this.history = new History(this);
        this.readingMode = manager == null ? parts.readingMode : manager.readingMode;
        this.ownView = TapeView.seenBy(name, fullName);
        models.require(nodes());
    }

    /**
     * Starts an agent.
     *
     * @param name the name under which tapes know it
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    // ---- what it is

    /** The name under which tapes know it. */
    public String name() {
        return name;
    }

    /** Its path from the root agent, with {@code /}. */
    public String fullName() {
        return fullName;
    }

    /** Its nodes, in the order in which they run where no transition says otherwise. */
    public List<AgentNode> nodes() {
        return order.all();
    }

    /** The agents that it may call. */
    public List<TapeAgent> subagents() {
        return subagents.all();
    }

    /** The step types of its tapes: its own, and those of its managers and subagents. */
    public StepTypes types() {
        return types;
    }

    /** Its tools and those of its subagents. */
    public List<Toolset> tools() {
        return tools;
    }

    /** The environment that carries out calls of its tools and of those of its subagents, one after the other. */
    public ToolEnvironment environment() {
        return new ToolEnvironment(tools);
    }

    /** How the completions of a node are spoken. */
    public Dialect dialectOf(AgentNode node) {
        return dialects.of(node);
    }

    /** The node of a name. */
    public Optional<AgentNode> findNode(String nodeName) {
        return order.find(nodeName);
    }

    /** How much is put up with in completions. */
    public ReadingMode readingMode() {
        return readingMode;
    }

    History history() {
        return history;
    }

    /** How long the prompts for the model of a role may be. */
    TokenBudget budget(String role) {
        return new TokenBudget(models.find(role), types);
    }

    int maxIterations() {
        return maxIterations;
    }

    Consumer<LlmCall> callListener() {
        return callListener;
    }

    /** The model of a role; that of the manager, if this agent has none of its own. */
    Llm llm(String role) {
        return models.get(role);
    }

    /** The model of a role, as one that knows from which texts it learns. */
    TrainableLlm trainableLlm(String role) {
        return models.trainable(role);
    }

    // ---- what it does

    /** Runs until an action was made, or the most iterations were. Nothing happens before the stream is read. */
    public AgentStream run(Tape tape) {
        return run(tape, maxIterations);
    }

    /**
     * Runs until an action was made, or a number of iterations was.
     *
     * @param iterations how many times a node may run at the most
     */
    public AgentStream run(Tape tape, int iterations) {
        return new AgentRun(this, tape, iterations, Spending.unlimited());
    }

    /**
     * Takes another agent's tape over as this one's own: rebuilds the prompts and the completions from which this agent would have
     * made the same steps, and checks that it would. The tape's nodes and subagents are called as this agent's are.
     *
     * @throws ReuseException if this agent would have gone another way or made another step
     */
    public Reuse reuse(Tape tape) {
        return reuse(tape, TapeNames.same());
    }

    /** Takes over a tape whose nodes or subagents are called otherwise; see {@link #reuse(Tape)}. */
    public Reuse reuse(Tape tape, TapeNames names) {
        return new TapeReuse(this, names.apply(tape)).reuse();
    }

    /**
     * The texts from which this agent's models learn to make a tape as another agent made it: one for each call of a model that {@link
     * #reuse(Tape)} finds, by the model that is called, which is a {@link TrainableLlm}.
     *
     * @throws ReuseException if this agent would have gone another way or made another step
     * @throws IllegalStateException if a model is not trainable; {@link Reuse#trainingData} needs none
     */
    public List<TrainingText> trainingData(Tape tape) {
        return trainingData(tape, TapeNames.same());
    }

    /** The same for a tape whose nodes or subagents are called otherwise; see {@link #trainingData(Tape)}. */
    public List<TrainingText> trainingData(Tape tape, TapeNames names) {
        return new TapeReuse(this, names.apply(tape)).trainingData();
    }

    /**
     * The agent whose turn it is: the one that was called last and has not responded, or this one; a subagent that {@link
     * ChoosesSubagent} chooses goes first.
     *
     * @throws FlowException if the tape calls, or the hook chooses, an agent that this one does not have
     */
    public TapeAgent delegate(Tape tape) {
        return delegate(tape, tape.views().called());
    }

    /** Whose turn it is among this agent and its subagents; see {@link Subagents#delegate}. */
    TapeAgent delegate(Tape tape, List<TapeView> calls) {
        return subagents.delegate(this, tape, calls);
    }

    /** What this agent sees of a tape on which it is its turn. */
    TapeView viewOf(Tape tape) {
        TapeView top = tape.views().top();
        return TapeView.sameAgent(top.agentFullName(), fullName) ? top : top.fold(ownView);
    }

    /** Who says when a run ends, if not its actions. */
    Optional<EndsRun> endsRun() {
        return end;
    }

    /**
     * The node that runs next: the one that was chosen on the tape, else the first if none has run, else the one that the last one
     * leads to, else the one after it.
     *
     * @throws FlowException if no node follows, or the tape names one that this agent does not have
     */
    public AgentNode chooseNode(TapeView view) {
        return order.choose(view);
    }

    @Override
    public String toString() {
        return "agent " + fullName + " with nodes " + order.names();
    }

    /** Collects the parts of an agent. Not thread-safe. */
    public static final class Builder {
        private final AgentParts parts;

        private Builder(String name) {
            this.parts = new AgentParts(name);
        }

        /** The name under which tapes know the agent. */
        String name() {
            return parts.name;
        }

        /** A further node. */
        public Builder node(AgentNode node) {
            parts.nodes.add(node);
            return this;
        }

        /**
         * An agent that this one may call; its builder can serve several managers, each of which gets its own. It asks the models of
         * this agent where it has none of its own, and who is told of this agent's calls of models is told of its calls.
         */
        public Builder subagent(Builder subagent) {
            parts.subagents.add(subagent.parts);
            return this;
        }

        /**
         * A certain agent that this one may call; see {@link #subagent(Builder)}.
         *
         * @param expected the name of the agent
         * @throws IllegalArgumentException if the builder is that of another agent
         */
        public Builder subagent(String expected, Builder subagent) {
            if (!subagent.name().equals(expected)) {
                throw new IllegalArgumentException("the agent " + name() + " expects the builder of its subagent "
                        + expected + " where it got that of " + subagent.name());
            }
            return subagent(subagent);
        }

        /**
         * Lets a hook choose whose turn it is.
         *
         * @param named the names of the subagents that it may choose, by their classes
         */
        public Builder choosesSubagent(ChoosesSubagent hook, Map<Class<?>, String> named) {
            parts.subagentChoice = Optional.of(new SubagentChoice(name(), hook, Map.copyOf(named)));
            return this;
        }

        /** Lets a hook say when a run ends. */
        public Builder endsRun(EndsRun hook) {
            parts.end = Optional.of(hook);
            return this;
        }

        /** Tools that the agent's environment carries out. */
        public Builder tools(Toolset... toolsets) {
            parts.tools.addAll(List.of(toolsets));
            return this;
        }

        /**
         * Tools that are known at run time only. The agent's environment carries them out, and every node that tells of tools tells
         * of these too.
         */
        public Builder dynamicTools(Toolset... toolsets) {
            parts.dynamicTools.addAll(List.of(toolsets));
            return tools(toolsets);
        }

        /**
         * Lets the model say with each call of a tool why it makes it, as a further argument {@code reason_to_use}. It is on the tape;
         * the tools do not see it.
         */
        public Builder explainToolCalls() {
            parts.explained = true;
            return this;
        }

        /** The step types of the agent's tapes; the built-in ones if nobody says. */
        public Builder steps(StepTypes stepTypes) {
            parts.types = stepTypes;
            return this;
        }

        /** The model that the nodes ask which name no other. */
        public Builder llm(Llm model) {
            return llm(DEFAULT_LLM, model);
        }

        /** The model that the nodes ask which name its role. */
        public Builder llm(String role, Llm model) {
            parts.llms.put(role, model);
            return this;
        }

        /** How the completions of all nodes are spoken that can speak so. */
        public Builder dialect(Dialect dialect) {
            parts.dialectOfAll = dialect;
            return this;
        }

        /** How the completions of one node are spoken. */
        public Builder dialect(String nodeName, Dialect dialect) {
            parts.dialects.put(nodeName, dialect);
            return this;
        }

        /**
         * How much is put up with in completions: tolerant if nobody says. The metadata of a step ({@code other}, under {@code
         * repairs}) tells what was repaired to read it. Subagents read as their manager does.
         */
        public Builder readingMode(ReadingMode mode) {
            parts.readingMode = mode;
            return this;
        }

        /** How many times nodes may run in one run before it ends without an action; 100 if nobody says. */
        public Builder maxIterations(int most) {
            parts.maxIterations = most;
            return this;
        }

        /** Is told of each call of the model, when its answer is complete; for records, costs and caches. */
        public Builder onLlmCall(Consumer<LlmCall> listener) {
            parts.callListener = parts.callListener.andThen(listener);
            return this;
        }

        /**
         * The agent.
         *
         * @throws IllegalArgumentException if it has no nodes and chooses no subagents instead, if two nodes, subagents or tools
         *     have one name, if a node can't speak the dialect that was chosen for it, or if there are models but none for the
         *     role that a node names
         */
        public TapeAgent build() {
            parts.check();
            return new TapeAgent(parts, null);
        }
    }
}
