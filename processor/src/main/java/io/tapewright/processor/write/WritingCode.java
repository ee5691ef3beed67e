package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Code that writes objects and values. */
final class WritingCode {
    private final Helpers helpers;

    WritingCode(Helpers helpers) {
        this.helpers = helpers;
    }

    /** Statements that write the components of a record. */
    CodeBlock members(List<Property> properties, String record, String out, NameAllocator locals) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property property : properties) {
            CodeBlock component = CodeBlock.of("$N.$N()", record, property.accessor());
            CodeBlock place = CodeBlock.of("$N.name($L)", out, Texts.quoted(property.wireName()));
            if (property.shape() instanceof TypeShape.Maybe maybe) {
                CodeBlock present = CodeBlock.of("$L$L", component, Shapes.value(maybe));
                code.beginControlFlow("if ($L$L)", component, Shapes.isPresent(maybe))
                        .addStatement(value(maybe.value(), present, place, locals))
                        .endControlFlow();
            } else {
                code.addStatement(value(property.shape(), component, place, locals));
            }
        }
        return code.build();
    }

    /** The method that writes a record. */
    MethodSpec method(String name, TypeShape.Composite composite) {
        return writer(name, composite).addModifiers(Modifier.PRIVATE).build();
    }

    /** The method that writes a record, still without a word on who may see it. */
    MethodSpec.Builder writer(String name, TypeShape.Composite composite) {
        NameAllocator locals = new NameAllocator();
        String out = locals.newName("out");
        String record = locals.newName(Names.decapitalized(composite.type().simpleName()));
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addParameter(Shapes.type(composite), record)
                .addParameter(RuntimeTypes.JSON_WRITER, out)
                .addStatement("$N.beginObject()", out);
        if (composite.hasKind()) {
            method.addStatement("$N.name($S).value($L)", out, "kind", Texts.quoted(composite.kind()));
        }
        CodeBlock members = composite.companion() == TypeShape.Companion.STEP
                ? PartCode.members(composite, record, out)
                : members(composite.properties(), record, out, locals);
        return method.addCode(members).addStatement("$N.endObject()", out);
    }

    /** The method that writes one of the records that a sealed interface permits. */
    MethodSpec method(String name, TypeShape.Union union) {
        NameAllocator locals = new NameAllocator();
        String out = locals.newName("out");
        String value = locals.newName(Names.decapitalized(union.type().simpleName()));
        CodeBlock.Builder code = CodeBlock.builder();
        int last = union.branches().size() - 1;
        for (TypeShape.Composite branch : union.branches().subList(0, last)) {
            String one =
                    locals.clone().newName(Names.decapitalized(branch.type().simpleName()));
            code.beginControlFlow("if ($N instanceof $T $N)", value, Names.of(branch.type()), one)
                    .addStatement("$N($N, $N)", helpers.writer(branch), one, out)
                    .addStatement("return")
                    .endControlFlow();
        }
        TypeShape.Composite otherwise = union.branches().get(last);
        code.addStatement("$N(($T) $N, $N)", helpers.writer(otherwise), Names.of(otherwise.type()), value, out);
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.of(union.type()), value)
                .addParameter(RuntimeTypes.JSON_WRITER, out)
                .addCode(code.build())
                .build();
    }

    /** The method that gives the name of an enum's constant. */
    MethodSpec method(String name, TypeShape.Choice choice) {
        String constant =
                new NameAllocator().newName(Names.decapitalized(choice.type().simpleName()));
        CodeBlock.Builder code = CodeBlock.builder().add("return switch ($N) {\n$>", constant);
        choice.constants().forEach(c -> code.add("case $N -> $L;\n", c.javaName(), Texts.quoted(c.wireName())));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(String.class)
                .addParameter(Names.of(choice.type()), constant)
                .addCode(code.add("$<};\n").build())
                .build();
    }

    /**
     * An expression that writes a value.
     *
     * @param out the writer, where the value comes next
     * @param locals names that are taken
     */
    CodeBlock value(TypeShape shape, CodeBlock value, CodeBlock out, NameAllocator locals) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return CodeBlock.of("$L.value($L)", out, plain(scalar, value));
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return CodeBlock.of("$L.value($L)", out, text(formatted, value));
        }
        if (shape instanceof TypeShape.Choice choice) {
            return CodeBlock.of("$L.value($L)", out, name(choice, value));
        }
        if (shape instanceof TypeShape.ListOf list) {
            return list(list, value, out, locals);
        }
        if (shape instanceof TypeShape.MapOf map) {
            return CodeBlock.of("$L.map($L, $L)", out, value, function(map.value(), locals));
        }
        if (shape instanceof TypeShape.Composite composite && composite.companion() == TypeShape.Companion.PART) {
            return CodeBlock.of("$T.write($L, $L)", Names.part(composite.type()), value, out);
        }
        if (shape instanceof TypeShape.Composite composite) {
            return CodeBlock.of("$N($L, $L)", helpers.writer(composite), value, out);
        }
        if (shape instanceof TypeShape.Union union) {
            return CodeBlock.of("$N($L, $L)", helpers.writer(union), value, out);
        }
        if (shape instanceof TypeShape.Reference reference) {
            return value(reference.target(), value, out, locals);
        }
        throw new IllegalArgumentException("no way to write " + shape);
    }

    private CodeBlock list(TypeShape.ListOf list, CodeBlock value, CodeBlock out, NameAllocator locals) {
        return switch (list.container()) {
            case PRIMITIVE_ARRAY -> CodeBlock.of("$T.write($L, $L)", RuntimeTypes.JSON_ARRAYS, value, out);
            case ARRAY ->
                CodeBlock.of("$L.list($T.asList($L), $L)", out, Arrays.class, value, function(list.element(), locals));
            default -> CodeBlock.of("$L.list($L, $L)", out, value, function(list.element(), locals));
        };
    }

    /** What a writer takes as it is. */
    static CodeBlock plain(TypeShape.Scalar scalar, CodeBlock value) {
        return switch (scalar) {
            case CHARACTERS -> CodeBlock.of("$L.toString()", value);
            case YEAR -> CodeBlock.of("$L.getValue()", value);
            case TREE -> CodeBlock.of("$T.of($L)", RuntimeTypes.JSON_VALUE, value);
            default -> value;
        };
    }

    /** The text that stands for a value. */
    static CodeBlock text(TypeShape.Formatted formatted, CodeBlock value) {
        return switch (formatted) {
            case CHARACTER -> CodeBlock.of("$T.valueOf($L)", String.class, value);
            case BYTES, OFFSET_DATE_TIME -> CodeBlock.of("$T.text($L)", RuntimeTypes.JSON_FORMS, value);
            default -> CodeBlock.of("$L.toString()", value);
        };
    }

    /** The name of an enum's constant, as an expression. */
    CodeBlock name(TypeShape.Choice choice, CodeBlock constant) {
        return choice.isPlain()
                ? CodeBlock.of("$L.name()", constant)
                : CodeBlock.of("$N($L)", helpers.namer(choice), constant);
    }

    /** A function that writes a value to a writer. */
    private CodeBlock function(TypeShape shape, NameAllocator locals) {
        if (shape instanceof TypeShape.Composite composite && composite.companion() == TypeShape.Companion.PART) {
            return CodeBlock.of("$T::write", Names.part(composite.type()));
        }
        if (shape instanceof TypeShape.Composite composite) {
            return CodeBlock.of("$T::$N", helpers.companion(), helpers.writer(composite));
        }
        if (shape instanceof TypeShape.Union union) {
            return CodeBlock.of("$T::$N", helpers.companion(), helpers.writer(union));
        }
        if (shape instanceof TypeShape.Reference reference) {
            return function(reference.target(), locals);
        }
        NameAllocator inner = locals.clone();
        String element = inner.newName(shape instanceof TypeShape.ListOf ? "elements" : "element");
        String json = inner.newName("json");
        CodeBlock write = value(shape, CodeBlock.of("$N", element), CodeBlock.of("$N", json), inner);
        return CodeBlock.of("($N, $N) -> $L", element, json, write);
    }
}
