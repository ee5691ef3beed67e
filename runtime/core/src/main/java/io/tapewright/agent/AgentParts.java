package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.ReadingMode;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.step.StepTypes;
import io.tapewright.tool.ExplainedTools;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parts of an agent, as its builder has collected them, and what follows from them together with those of its subagents. */
final class AgentParts {
    final String name;
    final List<AgentNode> nodes = new ArrayList<>();
    final List<AgentParts> subagents = new ArrayList<>();
    final List<Toolset> tools = new ArrayList<>();
    final List<Toolset> dynamicTools = new ArrayList<>();
    boolean explained;
    final Map<String, Dialect> dialects = new HashMap<>();
    StepTypes types = StepTypes.builtIn();

    @Nullable
    Dialect dialectOfAll;

    ReadingMode readingMode = ReadingMode.TOLERANT;
    final Map<String, Llm> llms = new HashMap<>();
    int maxIterations = 100;
    Consumer<LlmCall> callListener = call -> {};
    Optional<SubagentChoice> subagentChoice = Optional.empty();
    Optional<EndsRun> end = Optional.empty();

    AgentParts(String name) {
        this.name = name;
    }

    /** The nodes, each with the tools that it is to tell models of. */
    List<AgentNode> nodesWithTools() {
        return explained || !dynamicTools.isEmpty()
                ? nodes.stream().map(node -> node.withTools(this::toldTools)).toList()
                : List.copyOf(nodes);
    }

    private List<ToolSpec> toldTools(List<ToolSpec> known) {
        Stream<ToolSpec> all =
                Stream.concat(known.stream(), dynamicTools.stream().flatMap(toolset -> toolset.specs().stream()));
        return (explained ? all.map(ExplainedTools::explained) : all).toList();
    }

    /** The toolsets as an environment calls them: without reasons, if any agent gives some. */
    List<Toolset> callableTools() {
        return isExplained()
                ? toolsOfAll().stream().<Toolset>map(ExplainedTools::new).toList()
                : toolsOfAll();
    }

    private boolean isExplained() {
        return explained || subagents.stream().anyMatch(AgentParts::isExplained);
    }

    /** The toolsets of this agent and of its subagents; one that several of them have is there once. */
    private List<Toolset> toolsOfAll() {
        Set<Toolset> all = new LinkedHashSet<>(tools);
        subagents.forEach(subagent -> all.addAll(subagent.toolsOfAll()));
        return List.copyOf(all);
    }

    /** The step types of this agent and of its subagents, which pass steps to each other. */
    StepTypes typesOfAll() {
        StepTypes all = types;
        for (AgentParts subagent : subagents) {
            all = all.and(subagent.typesOfAll().all());
        }
        return all;
    }

    void check() {
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
        subagents.forEach(AgentParts::check);
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
