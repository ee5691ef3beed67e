package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;

/**
 * A tool class that an agent or a node names; it may have been compiled elsewhere.
 *
 * @param names the names of its tools
 * @param parameters the parameters of each tool, as far as they can be described
 * @param needsInstance whether tools are called on an instance
 */
public record ToolsReference(
        JavaType type, List<String> names, List<List<Property>> parameters, boolean needsInstance, Origin origin) {}
