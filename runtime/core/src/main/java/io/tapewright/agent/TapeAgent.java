package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmException;
import io.tapewright.step.StepTypes;
import io.tapewright.tape.Fold;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import io.tapewright.tool.ExplainedTools;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
    private final List<AgentNode> nodes;
    private final Map<String, AgentNode> nodesByName = new LinkedHashMap<>();
    private final NodeDialects dialects;
    private final List<TapeAgent> subagents;
    private final List<Toolset> tools;
    private final StepTypes types;
    private final Map<String, Llm> llms;
    private final int maxIterations;
    private final Consumer<LlmCall> callListener;
    private final Optional<SubagentChoice> subagentChoice;
    private final Optional<EndsRun> end;
    private final History history;
    private final ReadingMode readingMode;
    private final Fold<TapeEntry, TapeView> ownView;

    private TapeAgent(Builder builder, @Nullable TapeAgent manager) {
        this.name = builder.name;
        this.fullName = manager == null ? name : manager.fullName + "/" + name;
        this.nodes = builder.nodesWithTools();
        nodes.forEach(node -> nodesByName.put(node.name(), node));
        this.dialects = new NodeDialects(name, nodes, builder.dialectOfAll, builder.dialects);
        this.llms = new HashMap<>(manager == null ? Map.of() : manager.llms);
        llms.putAll(builder.llms);
        this.maxIterations = builder.maxIterations;
        this.callListener = manager == null ? builder.callListener : builder.callListener.andThen(manager.callListener);
        this.types = manager == null ? builder.typesOfAll() : manager.types;
        this.subagentChoice = builder.subagentChoice;
        this.end = builder.end.or(() -> manager == null ? Optional.empty() : manager.end);
        this.subagents = builder.subagents.stream()
                .map(subagent -> new TapeAgent(subagent, this))
                .toList();
        this.tools = builder.callableTools();
        this.history = new History(this);
        this.readingMode = manager == null ? builder.readingMode : manager.readingMode;
        this.ownView = TapeView.seenBy(name, fullName);
        checkRoles();
    }

    /** Who has some model needs all that its nodes ask for; without any model, tapes can be read and reused all the same. */
    private void checkRoles() {
        for (AgentNode node : nodes) {
            String role = node.llm();
            if (!llms.isEmpty() && !role.isEmpty() && !llms.containsKey(role)) {
                throw new IllegalArgumentException("the node " + node.name() + " of the agent " + fullName
                        + " asks the model of the role " + role + ", for which there is none: " + remedy(role));
            }
        }
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
        return nodes;
    }

    /** The agents that it may call. */
    public List<TapeAgent> subagents() {
        return subagents;
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
        return Optional.ofNullable(nodesByName.get(nodeName));
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
        return new TokenBudget(Optional.ofNullable(llms.get(role)), types);
    }

    int maxIterations() {
        return maxIterations;
    }

    Consumer<LlmCall> callListener() {
        return callListener;
    }

    /** The model of a role; that of the manager, if this agent has none of its own. */
    Llm llm(String role) {
        Llm llm = llms.get(role);
        if (llm == null) {
            throw new LlmException(
                    "The agent " + fullName + " has no model for the role " + role + ". " + remedy(role));
        }
        return llm;
    }

    private String remedy(String role) {
        String call = role.equals(DEFAULT_LLM) ? ".llm(…)" : ".llm(\"" + role + "\", …)";
        return "Give it one with " + call + " on its builder. It has models for: " + new TreeSet<>(llms.keySet());
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
     * The agent whose turn it is: the one that was called last and has not responded, or this one; a subagent that {@link
     * ChoosesSubagent} chooses goes first.
     *
     * @throws FlowException if the tape calls, or the hook chooses, an agent that this one does not have
     */
    public TapeAgent delegate(Tape tape) {
        List<TapeView> views = tape.views().views();
        return delegate(tape, views.subList(1, views.size()));
    }

    /**
     * @param calls the views of the subagents that were called from here
     */
    private TapeAgent delegate(Tape tape, List<TapeView> calls) {
        Optional<String> chosen = subagentChoice.flatMap(choice -> choice.choose(tape));
        if (chosen.isPresent()) {
            return subagent(chosen.get()).delegate(tape, List.of());
        }
        return calls.isEmpty()
                ? this
                : subagent(calls.get(0).agentName()).delegate(tape, calls.subList(1, calls.size()));
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

    private TapeAgent subagent(String subagentName) {
        return subagents.stream()
                .filter(agent -> agent.name.equals(subagentName))
                .findFirst()
                .orElseThrow(() -> new FlowException("The agent " + fullName + " has no subagent " + subagentName
                        + ", which the tape calls. It has: "
                        + subagents.stream().map(TapeAgent::name).toList()));
    }

    /**
     * The node that runs next: the one that was chosen on the tape, else the first if none has run, else the one that the last one
     * leads to, else the one after it.
     *
     * @throws FlowException if no node follows, or the tape names one that this agent does not have
     */
    public AgentNode chooseNode(TapeView view) {
        if (nodes.isEmpty()) {
            throw new FlowException("The agent " + fullName
                    + " has no nodes, and has chosen no subagent whose turn it is instead of its own.");
        }
        if (nodes.size() == 1) {
            return nodes.get(0);
        }
        if (view.nextNode().isPresent()) {
            return node(view.nextNode().get());
        }
        if (view.nextNodeNumber().isPresent()) {
            return node(view.nextNodeNumber().get());
        }
        String last = view.lastNode().orElse("");
        return last.isEmpty() ? nodes.get(0) : nodeAfter(node(last), view);
    }

    private AgentNode node(String nodeName) {
        return findNode(nodeName)
                .orElseThrow(() -> new FlowException("The agent " + fullName + " has no node " + nodeName
                        + ", which the tape names. It has: " + nodesByName.keySet()));
    }

    private AgentNode node(int number) {
        if (number < 0 || number >= nodes.size()) {
            throw new FlowException("The agent " + fullName + " has no node number " + number
                    + ", to which the tape jumps. It has: " + nodesByName.keySet());
        }
        return nodes.get(number);
    }

    private AgentNode nodeAfter(AgentNode last, TapeView view) {
        Optional<String> chosen = last.nextNode(view.lastRun());
        if (chosen.isPresent()) {
            return node(chosen.get());
        }
        int index = nodes.indexOf(last);
        if (index + 1 == nodes.size()) {
            throw new FlowException("Nothing follows the node " + last.name() + " of the agent " + fullName
                    + ": it is the last one, and it has chosen no other. Say which node is next, or let it stop.");
        }
        return nodes.get(index + 1);
    }

    @Override
    public String toString() {
        return "agent " + fullName + " with nodes " + nodesByName.keySet();
    }

    /** Collects the parts of an agent. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<AgentNode> nodes = new ArrayList<>();
        private final List<Builder> subagents = new ArrayList<>();
        private final List<Toolset> tools = new ArrayList<>();
        private final List<Toolset> dynamicTools = new ArrayList<>();
        private boolean explained;
        private final Map<String, Dialect> dialects = new HashMap<>();
        private StepTypes types = StepTypes.builtIn();
        private @Nullable Dialect dialectOfAll;
        private ReadingMode readingMode = ReadingMode.TOLERANT;
        private final Map<String, Llm> llms = new HashMap<>();
        private int maxIterations = 100;
        private Consumer<LlmCall> callListener = call -> {};
        private Optional<SubagentChoice> subagentChoice = Optional.empty();
        private Optional<EndsRun> end = Optional.empty();

        private Builder(String name) {
            this.name = name;
        }

        /** The name under which tapes know the agent. */
        String name() {
            return name;
        }

        /** A further node. */
        public Builder node(AgentNode node) {
            nodes.add(node);
            return this;
        }

        /**
         * An agent that this one may call; its builder can serve several managers, each of which gets its own. It asks the models of
         * this agent where it has none of its own, and who is told of this agent's calls of models is told of its calls.
         */
        public Builder subagent(Builder subagent) {
            subagents.add(subagent);
            return this;
        }

        /**
         * A certain agent that this one may call; see {@link #subagent(Builder)}.
         *
         * @param expected the name of the agent
         * @throws IllegalArgumentException if the builder is that of another agent
         */
        public Builder subagent(String expected, Builder subagent) {
            if (!subagent.name.equals(expected)) {
                throw new IllegalArgumentException("the agent " + name + " expects the builder of its subagent "
                        + expected + " where it got that of " + subagent.name);
            }
            return subagent(subagent);
        }

        /**
         * Lets a hook choose whose turn it is.
         *
         * @param named the names of the subagents that it may choose, by their classes
         */
        public Builder choosesSubagent(ChoosesSubagent hook, Map<Class<?>, String> named) {
            this.subagentChoice = Optional.of(new SubagentChoice(name, hook, Map.copyOf(named)));
            return this;
        }

        /** Lets a hook say when a run ends. */
        public Builder endsRun(EndsRun hook) {
            this.end = Optional.of(hook);
            return this;
        }

        /** Tools that the agent's environment carries out. */
        public Builder tools(Toolset... toolsets) {
            tools.addAll(List.of(toolsets));
            return this;
        }

        /**
         * Tools that are known at run time only. The agent's environment carries them out, and every node that tells of tools tells
         * of these too.
         */
        public Builder dynamicTools(Toolset... toolsets) {
            dynamicTools.addAll(List.of(toolsets));
            return tools(toolsets);
        }

        /**
         * Lets the model say with each call of a tool why it makes it, as a further argument {@code reason_to_use}. It is on the tape;
         * the tools do not see it.
         */
        public Builder explainToolCalls() {
            this.explained = true;
            return this;
        }

        /** The step types of the agent's tapes; the built-in ones if nobody says. */
        public Builder steps(StepTypes stepTypes) {
            this.types = stepTypes;
            return this;
        }

        /** The model that the nodes ask which name no other. */
        public Builder llm(Llm model) {
            return llm(DEFAULT_LLM, model);
        }

        /** The model that the nodes ask which name its role. */
        public Builder llm(String role, Llm model) {
            llms.put(role, model);
            return this;
        }

        /** How the completions of all nodes are spoken that can speak so. */
        public Builder dialect(Dialect dialect) {
            this.dialectOfAll = dialect;
            return this;
        }

        /** How the completions of one node are spoken. */
        public Builder dialect(String nodeName, Dialect dialect) {
            dialects.put(nodeName, dialect);
            return this;
        }

        /**
         * How much is put up with in completions: tolerant if nobody says. The metadata of a step ({@code other}, under {@code
         * repairs}) tells what was repaired to read it. Subagents read as their manager does.
         */
        public Builder readingMode(ReadingMode mode) {
            this.readingMode = mode;
            return this;
        }

        /** How many times nodes may run in one run before it ends without an action; 100 if nobody says. */
        public Builder maxIterations(int most) {
            this.maxIterations = most;
            return this;
        }

        /** Is told of each call of the model, when its answer is complete; for records, costs and caches. */
        public Builder onLlmCall(Consumer<LlmCall> listener) {
            this.callListener = callListener.andThen(listener);
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
            check();
            return new TapeAgent(this, null);
        }

        /** The nodes, each with the tools that it is to tell models of. */
        private List<AgentNode> nodesWithTools() {
            return explained || !dynamicTools.isEmpty()
                    ? nodes.stream()
                            .map(node -> node.withTools(this::toldTools))
                            .toList()
                    : List.copyOf(nodes);
        }

        private List<ToolSpec> toldTools(List<ToolSpec> known) {
            Stream<ToolSpec> all =
                    Stream.concat(known.stream(), dynamicTools.stream().flatMap(toolset -> toolset.specs().stream()));
            return (explained ? all.map(ExplainedTools::explained) : all).toList();
        }

        /** The toolsets as an environment calls them: without reasons, if any agent gives some. */
        private List<Toolset> callableTools() {
            return isExplained()
                    ? toolsOfAll().stream().<Toolset>map(ExplainedTools::new).toList()
                    : toolsOfAll();
        }

        private boolean isExplained() {
            return explained || subagents.stream().anyMatch(Builder::isExplained);
        }

        /** The toolsets of this agent and of its subagents; one that several of them have is there once. */
        private List<Toolset> toolsOfAll() {
            Set<Toolset> all = new LinkedHashSet<>(tools);
            subagents.forEach(subagent -> all.addAll(subagent.toolsOfAll()));
            return List.copyOf(all);
        }

        /** The step types of this agent and of its subagents, which pass steps to each other. */
        private StepTypes typesOfAll() {
            StepTypes all = types;
            for (Builder subagent : subagents) {
                all = all.and(subagent.typesOfAll().all());
            }
            return all;
        }

        private void check() {
            if (nodes.isEmpty() && subagentChoice.isEmpty()) {
                throw new IllegalArgumentException("the agent " + name + " has no nodes");
            }
            requireUnique("nodes", nodes.stream().map(AgentNode::name).toList());
            requireUnique("subagents", subagents.stream().map(s -> s.name).toList());
            requireUnique(
                    "tools",
                    toolsOfAll().stream()
                            .flatMap(t -> t.specs().stream())
                            .map(spec -> spec.name())
                            .toList());
            subagents.forEach(Builder::check);
        }

        private void requireUnique(String what, Collection<String> names) {
            Set<String> seen = new HashSet<>();
            for (String each : names) {
                if (!seen.add(each)) {
                    throw new IllegalArgumentException("two " + what + " of the agent " + name + " are called " + each);
                }
            }
        }
    }
}
