package io.tapewright.processor.read;

import io.tapewright.processor.model.InputModel;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.report.Origin;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Reads what agents take where they are called as tools. */
final class InputReader {
    private final Compilation compilation;

    InputReader(Compilation compilation) {
        this.compilation = compilation;
    }

    /** The input of an agent, if it says one. */
    Optional<InputModel> read(Mirror agent) {
        return agent.type("input")
                .map(input -> new InputModel(
                        Declarations.read(input.type(), input.origin()),
                        compilation.description(input.type()),
                        properties(input.type(), input.origin())));
    }

    /** The components of a record; none of what is no record, which is refused. */
    List<Property> properties(TypeElement input, Origin use) {
        if (input.getKind() != ElementKind.RECORD) {
            return List.of();
        }
        ShapeReader shapes = new ShapeReader(compilation, input);
        DeclaredType type = (DeclaredType) input.asType();
        return shapes.properties(type, shapes.parts(type), use);
    }
}
