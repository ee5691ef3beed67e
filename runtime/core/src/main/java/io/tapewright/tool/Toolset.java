package io.tapewright.tool;

import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import java.util.List;

/**
 * Some tools and how to call them. The processor generates one for each class with {@code @Tool} methods.
 *
 * <p>As thread-safe as the object whose methods are called.
 */
public interface Toolset {

    /** The tools, in the order of the source. */
    List<ToolSpec> specs();

    /**
     * Calls a tool.
     *
     * @param name the name of one of {@link #specs}
     * @param arguments at the object of the arguments
     * @return what the tool answered: a string, or the JSON of what it returned
     * @throws io.tapewright.json.JsonReadException if the arguments are not as the schema says; the tool was not called then
     * @throws UnknownToolException if there is no such tool here
     * @throws Exception whatever the tool throws
     */
    JsonValue call(String name, JsonReader arguments) throws Exception;
}
