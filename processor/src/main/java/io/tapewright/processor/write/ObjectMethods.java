package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.Property;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The methods of a companion that override what reads and writes a type of the user: a step, or the input of an agent. The first
 * property of their objects is {@code kind}.
 */
final class ObjectMethods {
    private final ClassName type;
    private final Modifier visibility;
    private final List<Property> components;
    private final List<Property> properties;
    private final Helpers helpers;

    /**
     * @param components what the type is made of
     * @param properties those of them that JSON says
     */
    ObjectMethods(
            ClassName type,
            Modifier visibility,
            List<Property> components,
            List<Property> properties,
            Helpers helpers) {
        this.type = type;
        this.visibility = visibility;
        this.components = components;
        this.properties = properties;
        this.helpers = helpers;
    }

    /** The method that reads an object. */
    MethodSpec read(String name) {
        String names = helpers.propertyNames("NAMES", Stream.of("kind"), properties);
        ReadingCode.Locals locals = ReadingCode.Locals.of(properties, helpers.companion(), names);
        ReadingCode reading = helpers.reading();
        return overriding(name)
                .returns(type)
                .addParameter(RuntimeTypes.JSON_READER, locals.in())
                .addCode(reading.object(properties, locals, names, true))
                .addCode(reading.require(properties, locals, names, true))
                .addCode(ReadingCode.construct(CodeBlock.of("$T", type), components, locals))
                .build();
    }

    /** The method that writes the members of an object. */
    MethodSpec writeMembers(String name, String variable) {
        NameAllocator locals = new NameAllocator();
        String value = locals.newName(variable);
        String out = locals.newName("out");
        MethodSpec.Builder method =
                overriding(name).addParameter(type, value).addParameter(RuntimeTypes.JSON_WRITER, out);
        return properties.isEmpty()
                ? method.addComment("there are none").build()
                : method.addCode(helpers.writing().members(properties, value, out, locals))
                        .build();
    }

    /** The method that makes a type of one text of that. */
    MethodSpec ofText(String name, String text) {
        Property property = properties.get(0);
        String base = Names.constant(property.javaName());
        CodeBlock checked =
                helpers.constraints().checked(CodeBlock.of("$N", text), property.shape(), property.constraints(), base);
        return overriding(name)
                .returns(type)
                .addParameter(String.class, text)
                .addStatement("return new $T($L)", type, checked)
                .build();
    }

    /** The method that gives the text of a type of one text. */
    MethodSpec textOf(String name, String variable) {
        return overriding(name)
                .returns(String.class)
                .addParameter(type, variable)
                .addStatement("return $N.$N()", variable, properties.get(0).accessor())
                .build();
    }

    /** Starts a method that overrides one. */
    MethodSpec.Builder overriding(String name) {
        return MethodSpec.methodBuilder(name).addAnnotation(Override.class).addModifiers(visibility);
    }
}
