package io.tapewright.processor.write;

import io.tapewright.processor.model.Exit;
import io.tapewright.processor.model.FlowGraph;
import io.tapewright.processor.model.FlowGraph.Edge;
import io.tapewright.processor.model.NodeModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The flow of an agent as a Mermaid diagram, for its Javadoc. */
final class FlowDiagram {
    private static final String START = "start";
    private static final String END = "stop";
    private static final String BACK = "back";

    /** What Mermaid takes for something else than the name of a node, and our own names. */
    private static final Set<String> TAKEN = Set.of(
            START,
            END,
            BACK,
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
        graph.agent().nodes().forEach(node -> shape(node).ifPresent(lines::add));
        lines.add(START + "(( )) --> " + id(graph.agent().nodes().get(0)));
        arrows().forEach((arrow, labels) ->
                lines.add(arrow.from + " " + arrow.line + "|" + label(String.join(", ", labels)) + "| " + arrow.to));
        return lines;
    }

    /** What Mermaid is to draw otherwise than a box with its id: rhombs for control nodes, double boxes for calls. */
    private Optional<String> shape(NodeModel node) {
        String text = id(node).equals(node.name()) ? node.name() : quoted(node.name());
        return switch (node.form()) {
            case SELECTION, ROUTES, GO_TO -> Optional.of(id(node) + "{" + text + "}");
            case CALL -> Optional.of(id(node) + "[[" + text + "]]");
            case STANDARD -> id(node).equals(text) ? Optional.empty() : Optional.of(id(node) + "[" + text + "]");
        };
    }

    /** Whether some arrows wait for the environment. */
    boolean hasDottedArrows() {
        return graph.edges().stream().anyMatch(FlowDiagram::isDotted);
    }

    private record Arrow(String from, String line, String to) {}

    /** Arrows with what leads along them. */
    private Map<Arrow, List<String>> arrows() {
        Map<Arrow, List<String>> arrows = new LinkedHashMap<>();
        for (Edge edge : graph.edges()) {
            Arrow arrow = new Arrow(id(edge.from()), isDotted(edge) ? "-.->" : "-->", target(edge));
            arrows.computeIfAbsent(arrow, key -> new ArrayList<>())
                    .add(edge.exit().label());
        }
        return arrows;
    }

    private String target(Edge edge) {
        if (!edge.isEnd()) {
            return id(edge.to().orElseThrow());
        }
        return edge.exit().effect() == Exit.Effect.RETURNS ? BACK + "([manager])" : END + "((( )))";
    }

    private static boolean isDotted(Edge edge) {
        Exit.Effect effect = edge.exit().effect();
        return !edge.isEnd() && (effect == Exit.Effect.ACTS || effect == Exit.Effect.STOPS);
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
