package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;

/**
 * What an agent or a node names as tools: a class with tools, or an agent that is one. It may have been compiled elsewhere.
 *
 * @param isAgent whether it is an agent
 * @param names the names of its tools; none of an agent without an input
 * @param parameters the parameters of each tool, as far as they can be described
 * @param needsInstance whether tools are called on an instance
 */
public record ToolsReference(
        JavaType type,
        boolean isAgent,
        List<String> names,
        List<List<Property>> parameters,
        boolean needsInstance,
        Origin origin) {

    /** Those that are classes with tools. */
    public static List<ToolsReference> classes(List<ToolsReference> tools) {
        return tools.stream().filter(reference -> !reference.isAgent).toList();
    }

    /** Those that are agents. */
    public static List<ToolsReference> agents(List<ToolsReference> tools) {
        return tools.stream().filter(ToolsReference::isAgent).toList();
    }
}
