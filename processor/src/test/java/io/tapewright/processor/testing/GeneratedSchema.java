package io.tapewright.processor.testing;

import io.tapewright.json.JsonReader;
import io.tapewright.json.SchemaFamily;
import io.tapewright.step.StepType;
import io.tapewright.tool.ToolSpec;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A schema in generated code, in all its forms.
 *
 * @param name from where it is, for messages
 * @param json the schema for a family
 * @param reader reads a value of the schema; nothing for arguments, which can't be read without calling the tool
 */
public record GeneratedSchema(String name, Function<SchemaFamily, String> json, Optional<Consumer<JsonReader>> reader) {

    /** The schemas in a generated class. */
    public static Stream<GeneratedSchema> of(String name, Class<?> companion) {
        if (StepType.class.isAssignableFrom(companion)) {
            StepType<?> type = (StepType<?>) constant(companion, "TYPE");
            return Stream.of(
                    new GeneratedSchema(name, type.schema()::json, Optional.of(type::read)),
                    new GeneratedSchema(
                            name + " in a union",
                            family -> type.schema().json(type.kind(), type.description(), family),
                            Optional.of(type::read)));
        }
        if (companion.getSimpleName().endsWith("Toolset")) {
            return ((List<?>) constant(companion, "SPECS"))
                    .stream().map(ToolSpec.class::cast).map(spec -> ofTool(name, spec));
        }
        return Stream.of();
    }

    private static GeneratedSchema ofTool(String companion, ToolSpec spec) {
        return new GeneratedSchema(
                companion + "." + spec.name(), family -> spec.parameters(family).json(), Optional.empty());
    }

    private static Object constant(Class<?> companion, String name) {
        try {
            Field field = companion.getDeclaredField(name);
            field.setAccessible(true); // a companion is no more visible than the user's type
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(companion + "." + name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
