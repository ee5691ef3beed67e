package io.tapewright.processor.write;

import io.tapewright.processor.model.FlowGraph;
import io.tapewright.processor.model.FlowGraph.Edge;
import io.tapewright.processor.model.NodeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The flow of an agent as a Mermaid diagram, for its Javadoc. */
final class FlowDiagram {
    private static final String START = "start";
    private static final String END = "stop";

    /** What Mermaid takes for something else than the name of a node, and our own names. */
    private static final Set<String> TAKEN = Set.of(
            START,
            END,
            "end",
            "graph",
            "flowchart",
            "subgraph",
            "style",
            "class",
            "click",
            "default",
            "direction",
            "call");

    private static final Pattern NAME = Pattern.compile("(?!node\\d)[a-z][a-z0-9_]*");
    private static final Pattern WORD = Pattern.compile("\\w+");
    private static final Pattern SPECIAL = Pattern.compile("[^\\p{L}\\p{N} ,._-]");

    private final FlowGraph graph;

    FlowDiagram(FlowGraph graph) {
        this.graph = graph;
    }

    /** The lines of the diagram. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("flowchart TD"));
        for (NodeModel node : graph.agent().nodes()) {
            if (!id(node).equals(node.name())) {
                lines.add(id(node) + "[" + quoted(node.name()) + "]");
            }
        }
        lines.add(START + "(( )) --> " + id(graph.agent().nodes().get(0)));
        arrows().forEach((arrow, steps) ->
                lines.add(arrow.from + " " + arrow.line + "|" + label(String.join(", ", steps)) + "| " + arrow.to));
        return lines;
    }

    /** Whether some arrows wait for the environment. */
    boolean hasDottedArrows() {
        return graph.edges().stream().anyMatch(FlowDiagram::isDotted);
    }

    private record Arrow(String from, String line, String to) {}

    /** Arrows with the steps that go along them. */
    private Map<Arrow, List<String>> arrows() {
        Map<Arrow, List<String>> arrows = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            String to = edge.isEnd() ? END + "((( )))" : id(edge.to().orElseThrow());
            Arrow arrow = new Arrow(id(edge.from()), isDotted(edge) ? "-.->" : "-->", to);
            arrows.computeIfAbsent(arrow, key -> new ArrayList<>())
                    .add(edge.after().type().display());
        }
        return arrows;
    }

    private static boolean isDotted(Edge edge) {
        return edge.isAction() && !edge.isEnd();
    }

    private String id(NodeModel node) {
        boolean fits = NAME.matcher(node.name()).matches() && !TAKEN.contains(node.name());
        return fits ? node.name() : "node" + graph.agent().nodes().indexOf(node);
    }

    private static String label(String text) {
        return WORD.matcher(text).matches() ? text : quoted(text);
    }

    /** Special characters as Mermaid's entities, which Javadoc takes for text. */
    private static String quoted(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(found -> "#" + found.group().codePointAt(0) + ";")
                .transform(safe -> "\"" + safe + "\"");
    }
}
