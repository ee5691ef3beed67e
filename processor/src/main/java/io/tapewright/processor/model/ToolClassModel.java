package io.tapewright.processor.model;

import java.util.List;

/** A class with tools. */
public record ToolClassModel(Declaration declaration, List<ToolModel> tools) {

    /** Whether tools are called on an instance. */
    public boolean needsInstance() {
        return tools.stream().anyMatch(tool -> !tool.isStatic());
    }
}
