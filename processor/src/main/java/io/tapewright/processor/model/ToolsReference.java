package io.tapewright.processor.model;

import io.tapewright.processor.report.Origin;
import java.util.List;

/**
 * A tool class that an agent or a node names; it may have been compiled elsewhere.
 *
 * @param names the names of its tools
 * @param needsInstance whether tools are called on an instance
 */
public record ToolsReference(JavaType type, List<String> names, boolean needsInstance, Origin origin) {}
