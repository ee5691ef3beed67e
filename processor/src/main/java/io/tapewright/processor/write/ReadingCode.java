package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Code that reads objects, and the methods that do so. */
final class ReadingCode {
    private final Helpers helpers;
    private final ValueReadingCode valueCode;

    ReadingCode(Helpers helpers) {
        this.helpers = helpers;
        this.valueCode = new ValueReadingCode(helpers);
    }

    /**
     * An object that is read into local variables.
     *
     * @param in the name of the reader
     * @param values the names of the variables, one for each property
     * @param locals further names that are free
     */
    record Locals(String in, List<String> values, NameAllocator locals) {

        /** Names for an object's properties and the reader; the user's names come first, unless they hide what is used. */
        static Locals of(List<Property> properties, ClassName companion, String constant) {
            NameAllocator names = new NameAllocator();
            Stream.of(constant, companion.simpleName(), "JsonReader", "JsonWriter", "JsonValue", "Optional", "List")
                    .distinct()
                    .forEach(names::newName);
            List<String> values = properties.stream()
                    .map(property -> names.newName(property.javaName()))
                    .toList();
            return new Locals(names.newName("in"), values, names);
        }

        /** The variables as arguments. */
        String arguments() {
            return String.join(", ", values);
        }
    }

    /**
     * Statements that read an object into variables.
     *
     * @param names the constant with the names of its properties
     * @param hasKind whether the first name is {@code kind}
     */
    CodeBlock object(List<Property> properties, Locals locals, String names, boolean hasKind) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (properties.isEmpty() && !hasKind) {
            code.addStatement("$N.beginObject()", locals.in);
            code.add("// there is no property to be found: any other is refused\n");
            return code.addStatement("$N.nextProperty($N, $T.START)", locals.in, names, RuntimeTypes.JSON_READER)
                    .build();
        }
        for (int i = 0; i < properties.size(); i++) {
            TypeShape shape = properties.get(i).shape();
            CodeBlock initial = properties
                    .get(i)
                    .byDefault()
                    .map(literal -> LiteralCode.of(literal, shape))
                    .orElseGet(() -> Shapes.initial(shape));
            code.addStatement("$T $N = $L", Shapes.type(shape), locals.values.get(i), initial);
        }
        NameAllocator free = locals.locals.clone();
        loop(code, cases(properties, locals, hasKind), locals.in, names, free.newName("seen"), free.newName("p"));
        return code.build();
    }

    /** The statements, without semicolon, that read the value of each property. */
    private List<CodeBlock> cases(List<Property> properties, Locals locals, boolean hasKind) {
        List<CodeBlock> cases = new ArrayList<>();
        if (hasKind) {
            cases.add(CodeBlock.of("$N.skipValue()", locals.in));
        }
        for (int i = 0; i < properties.size(); i++) {
            CodeBlock value = valueCode.property(properties.get(i), locals.values.get(i), locals.in, locals.locals);
            cases.add(CodeBlock.of("$N = $L", locals.values.get(i), value));
        }
        return cases;
    }

    private static void loop(
            CodeBlock.Builder code, List<CodeBlock> cases, String in, String names, String seen, String p) {
        code.addStatement("long $N = 0", seen);
        code.addStatement("$N.beginObject()", in);
        code.beginControlFlow(
                "for (int $1N = $2N.nextProperty($3N, $4T.START); $1N != $4T.END; $1N = $2N.nextProperty($3N, $1N))",
                p,
                in,
                names,
                RuntimeTypes.JSON_READER);
        code.addStatement("$1N = $2N.once($3N, $4N, $1N)", seen, in, names, p);
        choose(code, cases, p);
        code.endControlFlow();
    }

    private static void choose(CodeBlock.Builder code, List<CodeBlock> cases, String p) {
        if (cases.size() == 1) {
            code.addStatement(cases.get(0));
        } else if (cases.size() == 2) {
            code.beginControlFlow("if ($N == 0)", p).addStatement(cases.get(0));
            code.nextControlFlow("else").addStatement(cases.get(1)).endControlFlow();
        } else {
            code.beginControlFlow("switch ($N)", p);
            for (int i = 0; i < cases.size() - 1; i++) {
                code.addStatement("case $L -> $L", i, cases.get(i));
            }
            code.addStatement("default -> $L", cases.get(cases.size() - 1)).endControlFlow();
        }
    }

    /** The statement that checks, after an object was read, that nothing is missing; empty if nothing can be. */
    CodeBlock require(List<Property> properties, Locals locals, String names, boolean hasKind) {
        long required = 0;
        for (int i = 0; i < properties.size(); i++) {
            required |= properties.get(i).isRequired() ? 1L << i + (hasKind ? 1 : 0) : 0;
        }
        if (required == 0) {
            return CodeBlock.of("");
        }
        String bits =
                properties.size() < 16 ? "0b" + Long.toBinaryString(required) : "0x" + Long.toHexString(required) + "L";
        String seen = locals.locals.clone().newName("seen");
        return CodeBlock.builder()
                .addStatement("$N.require($N, $L, $N)", locals.in, names, bits, seen)
                .build();
    }

    /** Statements that return a new record of the variables, whose constructor may refuse them. */
    static CodeBlock construct(CodeBlock type, List<Property> components, Locals locals) {
        if (components.isEmpty()) {
            return CodeBlock.builder().addStatement("return new $L()", type).build();
        }
        String refusal = locals.locals.clone().newName("refusal");
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return new $L($L)", type, arguments(components, locals))
                .nextControlFlow(
                        "catch ($T | $T $N)", IllegalArgumentException.class, NullPointerException.class, refusal)
                .addStatement("throw $N.refused($N)", locals.in, refusal)
                .endControlFlow()
                .build();
    }

    /** A value for each component: the variable that was read, or what stands for one that JSON never says. */
    private static CodeBlock arguments(List<Property> components, Locals locals) {
        Iterator<String> values = locals.values.iterator();
        return components.stream()
                .map(component -> component.isIgnored() ? unsaid(component) : CodeBlock.of("$N", values.next()))
                .collect(CodeBlock.joining(", "));
    }

    private static CodeBlock unsaid(Property component) {
        TypeShape shape = component.shape();
        if (component.byDefault().isPresent()) {
            CodeBlock value = LiteralCode.of(component.byDefault().get(), shape);
            boolean isNarrow = shape == TypeShape.Scalar.BYTE || shape == TypeShape.Scalar.SHORT;
            return isNarrow ? CodeBlock.of("($T) $L", Shapes.type(shape), value) : value;
        }
        return shape instanceof TypeShape.Maybe maybe ? Shapes.absent(maybe) : Shapes.initial(shape);
    }

    /** The method that reads a record. */
    MethodSpec method(String name, TypeShape.Composite composite, String names) {
        return reader(name, composite, names).addModifiers(Modifier.PRIVATE).build();
    }

    /** The method that reads a record, still without a word on who may see it. */
    MethodSpec.Builder reader(String name, TypeShape.Composite composite, String names) {
        List<Property> properties = composite.properties();
        Locals locals = Locals.of(properties, helpers.companion(), names);
        String diamond = composite.arguments().isEmpty() ? "" : "<>";
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(Shapes.type(composite))
                .addParameter(RuntimeTypes.JSON_READER, locals.in)
                .addCode(object(properties, locals, names, composite.hasKind()))
                .addCode(require(properties, locals, names, composite.hasKind()))
                .addCode(construct(
                        CodeBlock.of("$T$L", Names.of(composite.type()), diamond), composite.components(), locals));
    }

    /** The method that reads one of the records that a sealed interface permits. */
    MethodSpec method(String name, TypeShape.Union union, String kinds) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<TypeShape.Composite> branches = union.branches();
        if (branches.size() == 1) {
            code.addStatement("in.peekKind($N)", kinds);
            code.addStatement("return $N(in)", helpers.reader(branches.get(0)));
        } else {
            List<CodeBlock> readers = new ArrayList<>();
            code.add("return switch (in.peekKind($N)) {\n$>", kinds);
            for (int i = 0; i < branches.size(); i++) {
                code.add("case $L -> $N(in);\n", i, helpers.reader(branches.get(i)));
                readers.add(CodeBlock.of("$T::$N", helpers.companion(), helpers.reader(branches.get(i))));
            }
            code.add("default -> in.readWithoutKind($N, $L);\n", kinds, CodeBlock.join(readers, ",$W"));
            code.add("$<};\n");
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.of(union.type()))
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addCode(code.build())
                .build();
    }

    /** The method that reads an enum. */
    MethodSpec method(String name, TypeShape.Choice choice, String names) {
        CodeBlock.Builder code = CodeBlock.builder();
        List<TypeShape.Constant> constants = choice.constants();
        if (constants.size() == 1) {
            code.addStatement("in.readChoice($N)", names);
            code.addStatement(
                    "return $T.$N", Names.of(choice.type()), constants.get(0).javaName());
        } else {
            code.add("return switch (in.readChoice($N)) {\n$>", names);
            for (int i = 0; i < constants.size(); i++) {
                String label = i + 1 < constants.size() ? "case " + i : "default";
                code.add(
                        "$L -> $T.$N;\n",
                        label,
                        Names.of(choice.type()),
                        constants.get(i).javaName());
            }
            code.add("$<};\n");
        }
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(Names.of(choice.type()))
                .addParameter(RuntimeTypes.JSON_READER, "in")
                .addCode(code.build())
                .build();
    }
}
