package io.tapewright.processor.write;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Transition;
import java.util.ArrayList;
import java.util.List;

/** The flow of an agent in words, for its Javadoc. */
final class FlowText {
    private final AgentModel agent;

    FlowText(AgentModel agent) {
        this.agent = agent;
    }

    /** What each node emits and what follows, in order. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < agent.nodes().size(); i++) {
            NodeModel node = agent.nodes().get(i);
            List<String> emitted = node.emits().stream()
                    .map(step -> code(step.type().display()))
                    .distinct()
                    .toList();
            sentences.add(code(node.name()) + " emits " + alternatives(emitted) + "; " + following(node, i) + ".");
        }
        return sentences;
    }

    private String following(NodeModel node, int index) {
        List<String> ways = new ArrayList<>();
        for (Transition transition : node.next()) {
            String when = transition
                    .after()
                    .map(type -> "after " + code(type.display()) + " ")
                    .orElse(ways.isEmpty() ? "then " : "else ");
            ways.add(when + "comes " + code(nameOf(transition)));
        }
        boolean alwaysMoves = node.emits().stream()
                .allMatch(step -> node.next().stream().anyMatch(transition -> transition.covers(step)));
        if (!alwaysMoves) {
            ways.add((ways.isEmpty() ? "then " : "else ") + byOrder(index));
        }
        return String.join(", ", ways);
    }

    /** What follows where no transition says so. */
    private String byOrder(int index) {
        if (agent.nodes().size() == 1) {
            return "it runs again";
        }
        return index + 1 < agent.nodes().size()
                ? "comes " + code(agent.nodes().get(index + 1).name())
                : "the run is over";
    }

    private String nameOf(Transition transition) {
        return agent.node(transition.node()).map(NodeModel::name).orElseThrow();
    }

    private static String alternatives(List<String> names) {
        int last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static String code(String text) {
        return "{@code " + text + "}";
    }
}
