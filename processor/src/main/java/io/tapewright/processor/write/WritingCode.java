package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
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
            CodeBlock component = CodeBlock.of("$N.$N()", record, property.javaName());
            CodeBlock place = CodeBlock.of("$N.name($L)", out, Texts.quoted(property.wireName()));
            if (property.shape() instanceof TypeShape.Maybe maybe) {
                NameAllocator inner = locals.clone();
                String present = inner.newName(property.javaName());
                CodeBlock write = value(maybe.value(), CodeBlock.of("$N", present), place, inner);
                code.addStatement("$L.ifPresent($N -> $L)", component, present, write);
            } else {
                code.addStatement(value(property.shape(), component, place, locals));
            }
        }
        return code.build();
    }

    /** The method that writes a record. */
    MethodSpec method(String name, TypeShape.Composite composite) {
        NameAllocator locals = new NameAllocator();
        String out = locals.newName("out");
        String record = locals.newName(Names.decapitalized(composite.type().simpleName()));
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(Names.of(composite.type()), record)
                .addParameter(RuntimeTypes.JSON_WRITER, out)
                .addStatement("$N.beginObject()", out)
                .addCode(members(composite.properties(), record, out, locals))
                .addStatement("$N.endObject()", out)
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
        if (shape instanceof TypeShape.Scalar) {
            return CodeBlock.of("$L.value($L)", out, value);
        }
        if (shape instanceof TypeShape.Choice choice) {
            return CodeBlock.of("$L.value($L)", out, name(choice, value));
        }
        if (shape instanceof TypeShape.ListOf list) {
            return CodeBlock.of("$L.list($L, $L)", out, value, function(list.element(), locals));
        }
        if (shape instanceof TypeShape.Composite composite) {
            return CodeBlock.of("$N($L, $L)", helpers.writer(composite), value, out);
        }
        throw new IllegalArgumentException("no way to write " + shape);
    }

    /** The name of an enum's constant, as an expression. */
    CodeBlock name(TypeShape.Choice choice, CodeBlock constant) {
        return choice.isPlain()
                ? CodeBlock.of("$L.name()", constant)
                : CodeBlock.of("$N($L)", helpers.namer(choice), constant);
    }

    /** A function that writes a value to a writer. */
    private CodeBlock function(TypeShape shape, NameAllocator locals) {
        if (shape instanceof TypeShape.Composite composite) {
            return CodeBlock.of("$T::$N", helpers.companion(), helpers.writer(composite));
        }
        NameAllocator inner = locals.clone();
        String element = inner.newName(shape instanceof TypeShape.ListOf ? "elements" : "element");
        String json = inner.newName("json");
        CodeBlock write = value(shape, CodeBlock.of("$N", element), CodeBlock.of("$N", json), inner);
        return CodeBlock.of("($N, $N) -> $L", element, json, write);
    }
}
