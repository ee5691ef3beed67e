package io.tapewright.processor.read;

import io.tapewright.processor.model.InputModel;
import io.tapewright.processor.model.InputModel.Described;
import io.tapewright.processor.model.JavaType;
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
    Optional<InputModel> read(TypeElement agent, Mirror annotation) {
        return annotation.type("input").map(input -> {
            Described described = described(agent, input.type());
            return new InputModel(
                    Declarations.read(input.type(), input.origin()),
                    described,
                    described == Described.BESIDE ? compilation.description(input.type()) : "",
                    properties(input.type(), input.origin()));
        });
    }

    private Described described(TypeElement agent, TypeElement input) {
        if (isBeside(Declarations.javaType(agent), Declarations.javaType(input))) {
            return Described.BESIDE;
        }
        return new ShapeReader(compilation, agent).isPart(input) ? Described.PART : Described.NOWHERE;
    }

    private static boolean isBeside(JavaType agent, JavaType input) {
        return input.packageName().equals(agent.packageName())
                && input.names().get(0).equals(agent.names().get(0));
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
