package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Code that reads objects and values. */
final class ReadingCode {
    private final Helpers helpers;

    ReadingCode(Helpers helpers) {
        this.helpers = helpers;
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
            CodeBlock value = property(properties.get(i), locals.values.get(i), locals);
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

    /** An expression that reads the value of a property and checks it. */
    private CodeBlock property(Property property, String variable, Locals locals) {
        String base = Names.constant(property.javaName());
        TypeShape.Maybe maybe = property.shape() instanceof TypeShape.Maybe found ? found : null;
        TypeShape shape = maybe == null ? property.shape() : maybe.value();
        CodeBlock value = checked(shape, property.constraints(), locals.in, locals.locals, base);
        if (property.byDefault().isPresent()) {
            return CodeBlock.of("$N.readNull() ? $N : $L", locals.in, variable, value);
        }
        if (maybe == null) {
            return value;
        }
        // the variable says that there is none; null has a type of its own, as boxed numbers would be unboxed otherwise
        String absent = maybe.absence() == TypeShape.Absence.NULL ? "null" : variable;
        return CodeBlock.of("$N.readNull() ? $L : $L", locals.in, absent, Shapes.present(maybe, value));
    }

    private CodeBlock checked(TypeShape shape, Constraints constraints, String in, NameAllocator locals, String base) {
        CodeBlock value = value(shape, in, locals, base);
        return helpers.constraints().checked(value, shape, constraints, base, CodeBlock.of("$N", in));
    }

    /** An expression that reads a value. */
    private CodeBlock value(TypeShape shape, String in, NameAllocator locals, String base) {
        if (shape instanceof TypeShape.Scalar scalar) {
            return scalar(scalar, in);
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return CodeBlock.of("$T.$L($N)", RuntimeTypes.JSON_FORMS, method(formatted), in);
        }
        if (shape instanceof TypeShape.ListOf list) {
            return list(list, in, locals, base);
        }
        if (shape instanceof TypeShape.MapOf map) {
            return CodeBlock.of("$N.readMap($L)", in, function(map.value(), map.each(), locals, base + "_EACH"));
        }
        if (shape instanceof TypeShape.Reference reference) {
            // some families are asked for a text with JSON in it
            return CodeBlock.of("$N.readOrParse($T::$N)", in, helpers.companion(), helper(reference.target()));
        }
        if (shape instanceof TypeShape.Composite composite && composite.hasCompanion()) {
            return CodeBlock.of("$L.read($N)", PartCode.reader(composite), in);
        }
        return CodeBlock.of("$N($N)", helper(shape), in);
    }

    private static CodeBlock scalar(TypeShape.Scalar scalar, String in) {
        return switch (scalar) {
            case YEAR -> CodeBlock.of("$T.readYear($N)", RuntimeTypes.JSON_FORMS, in);
            case TREE -> CodeBlock.of("$N.readValue().tree()", in);
            default -> CodeBlock.of("$N.$L()", in, method(scalar));
        };
    }

    private CodeBlock list(TypeShape.ListOf list, String in, NameAllocator locals, String base) {
        if (list.container() == TypeShape.Container.PRIMITIVE_ARRAY) {
            CodeBlock array = CodeBlock.of("$T.$L($N)", RuntimeTypes.JSON_ARRAYS, arrayMethod(list), in);
            return helpers.constraints().eachChecked(array, list.each(), base + "_EACH", in);
        }
        CodeBlock element = function(list.element(), list.each(), locals, base + "_EACH");
        return switch (list.container()) {
            case SET -> CodeBlock.of("$N.readSet($L)", in, element);
            case SORTED_SET -> CodeBlock.of("$N.readSortedSet($L)", in, element);
            case ARRAY -> CodeBlock.of("$N.readList($L).toArray($T::new)", in, element, Shapes.type(list));
            default -> CodeBlock.of("$N.readList($L)", in, element);
        };
    }

    /** A function that reads a value from a reader. */
    private CodeBlock function(TypeShape shape, Constraints constraints, NameAllocator locals, String base) {
        if (constraints.areChecked()) {
            return lambda(shape, constraints, locals, base);
        }
        if (shape == TypeShape.Scalar.YEAR) {
            return CodeBlock.of("$T::readYear", RuntimeTypes.JSON_FORMS);
        }
        if (shape instanceof TypeShape.ListOf list
                && list.container() == TypeShape.Container.PRIMITIVE_ARRAY
                && !list.each().areChecked()) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_ARRAYS, arrayMethod(list));
        }
        boolean isExpression = shape instanceof TypeShape.ListOf
                || shape instanceof TypeShape.MapOf
                || shape instanceof TypeShape.Reference
                || shape == TypeShape.Scalar.TREE;
        if (isExpression) {
            return lambda(shape, constraints, locals, base);
        }
        if (shape instanceof TypeShape.Scalar scalar) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_READER, method(scalar));
        }
        if (shape instanceof TypeShape.Formatted formatted) {
            return CodeBlock.of("$T::$L", RuntimeTypes.JSON_FORMS, method(formatted));
        }
        if (shape instanceof TypeShape.Composite composite && composite.hasCompanion()) {
            return CodeBlock.of("$L::read", PartCode.reader(composite));
        }
        return CodeBlock.of("$T::$N", helpers.companion(), helper(shape));
    }

    private CodeBlock lambda(TypeShape shape, Constraints constraints, NameAllocator locals, String base) {
        NameAllocator inner = locals.clone();
        String inside = inner.newName(shape instanceof TypeShape.ListOf ? "elements" : "value");
        return CodeBlock.of("$N -> $L", inside, checked(shape, constraints, inside, inner, base));
    }

    private String helper(TypeShape shape) {
        if (shape instanceof TypeShape.Choice choice) {
            return helpers.reader(choice);
        }
        if (shape instanceof TypeShape.Composite composite) {
            return helpers.reader(composite);
        }
        if (shape instanceof TypeShape.Union union) {
            return helpers.reader(union);
        }
        throw new IllegalArgumentException("no way to read " + shape);
    }

    private static String method(TypeShape.Scalar scalar) {
        return switch (scalar) {
            case TEXT, CHARACTERS -> "readString";
            case BOOLEAN -> "readBoolean";
            case BYTE -> "readByte";
            case SHORT -> "readShort";
            case INT -> "readInt";
            case LONG -> "readLong";
            case BIG_INTEGER -> "readBigInteger";
            case FLOAT -> "readFloat";
            case DOUBLE -> "readDouble";
            case DECIMAL -> "readBigDecimal";
            case YEAR, ANY, TREE -> "readValue";
        };
    }

    private static String method(TypeShape.Formatted formatted) {
        return switch (formatted) {
            case CHARACTER -> "readCharacter";
            case BYTES -> "readBytes";
            case UUID -> "readUuid";
            case URI -> "readUri";
            case DATE -> "readLocalDate";
            case TIME -> "readLocalTime";
            case DATE_TIME -> "readLocalDateTime";
            case OFFSET_DATE_TIME -> "readOffsetDateTime";
            case INSTANT -> "readInstant";
            case DURATION -> "readDuration";
            case ZONE -> "readZoneId";
        };
    }

    private static String arrayMethod(TypeShape.ListOf list) {
        if (list.element() instanceof TypeShape.Scalar scalar) {
            return switch (scalar) {
                case BOOLEAN -> "readBooleans";
                case SHORT -> "readShorts";
                case INT -> "readInts";
                case LONG -> "readLongs";
                case FLOAT -> "readFloats";
                case DOUBLE -> "readDoubles";
                default -> throw new IllegalArgumentException("no primitive " + scalar);
            };
        }
        throw new IllegalArgumentException("no primitive " + list.element());
    }
}
