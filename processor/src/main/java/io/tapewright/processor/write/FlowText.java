package io.tapewright.processor.write;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The flow of an agent in words, for its Javadoc. */
final class FlowText {
    private final AgentModel agent;

    FlowText(AgentModel agent) {
        this.agent = agent;
    }

    /** A sentence for each node, in order. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < agent.nodes().size(); i++) {
            NodeModel node = agent.nodes().get(i);
            String emitted = node.emits().stream().map(FlowText::code).distinct().collect(Collectors.joining(" or "));
            sentences.add("{@code " + node.name() + "} emits " + emitted + "; " + after(node, i) + ".");
        }
        return sentences;
    }

    private String after(NodeModel node, int index) {
        List<String> ways = new ArrayList<>();
        for (Transition transition : node.next()) {
            String when = transition.after().map(type -> "after {@code " + type.display() + "} ").orElse("");
            ways.add(when + "{@code " + nameOf(transition) + "} runs");
        }
        boolean alwaysMoves = node.emits().stream()
                .allMatch(step -> node.next().stream().anyMatch(transition -> transition.covers(step)));
        if (!alwaysMoves) {
            ways.add(fallThrough(node, index));
        }
        return String.join(", ", ways);
    }

    private String fallThrough(NodeModel node, int index) {
        String otherwise = node.next().isEmpty() ? "" : "else ";
        if (agent.nodes().size() == 1) {
            return otherwise + "then it runs again";
        }
        return index + 1 < agent.nodes().size()
                ? otherwise + "then {@code " + agent.nodes().get(index + 1).name() + "} runs"
                : otherwise + "then the agent is done";
    }

    private String nameOf(Transition transition) {
        return agent.node(transition.node()).map(NodeModel::name).orElseThrow();
    }

    private static String code(StepReference step) {
        return "{@code " + step.type().display() + "}";
    }
}
