package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The private members of one companion that read and write what is inside of its objects: made when they are first asked for,
 * in that order.
 */
final class Helpers {
    private final ClassName companion;
    private final NameAllocator members = new NameAllocator();
    private final Map<String, String> byPurpose = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final ReadingCode reading = new ReadingCode(this);
    private final WritingCode writing = new WritingCode(this);
    private final ConstraintCode constraints = new ConstraintCode(this);

    /**
     * @param taken names of members that the companion has anyway
     */
    Helpers(ClassName companion, String... taken) {
        this.companion = companion;
        Stream.of(taken).forEach(members::newName);
    }

    ClassName companion() {
        return companion;
    }

    ReadingCode reading() {
        return reading;
    }

    WritingCode writing() {
        return writing;
    }

    /** A name for a further member. */
    String newMember(String name) {
        return members.newName(name);
    }

    /** A private constant. */
    String constant(String base, ClassName type, CodeBlock value) {
        String name = members.newName(base);
        fields.add(FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer(value)
                .build());
        return name;
    }

    /** Code that checks constraints. */
    ConstraintCode constraints() {
        return constraints;
    }

    /** A constant with the names of an object's properties. */
    String propertyNames(String base, Stream<String> before, List<Property> properties) {
        List<String> first = before.toList();
        CodeBlock.Builder aliases = CodeBlock.builder();
        for (int i = 0; i < properties.size(); i++) {
            if (!properties.get(i).aliases().isEmpty()) {
                CodeBlock others = properties.get(i).aliases().stream()
                        .map(alias -> CodeBlock.of("$L", Texts.quoted(alias)))
                        .collect(CodeBlock.joining(", "));
                aliases.add(".alias($L, $L)", first.size() + i, others);
            }
        }
        Stream<String> all = Stream.concat(first.stream(), properties.stream().map(Property::wireName));
        return names(base, all, aliases.build());
    }

    /** The method that reads a record. */
    String reader(TypeShape.Composite composite) {
        return method("read", composite, name -> {
            String names = names(composite);
            return reading.method(name, composite, names);
        });
    }

    /** The method that writes a record. */
    String writer(TypeShape.Composite composite) {
        return method("write", composite, name -> writing.method(name, composite));
    }

    /** The method that reads one of the records that a sealed interface permits. */
    String reader(TypeShape.Union union) {
        return method("read", union.type(), name -> {
            Stream<String> kinds = union.branches().stream().map(TypeShape.Composite::kind);
            String constant = Names.constant(union.type().simpleName()) + "_KINDS";
            return reading.method(name, union, names(constant, kinds, CodeBlock.of("")));
        });
    }

    /** The method that writes one of the records that a sealed interface permits. */
    String writer(TypeShape.Union union) {
        return method("write", union.type(), name -> writing.method(name, union));
    }

    /** The method that reads an enum. */
    String reader(TypeShape.Choice choice) {
        return method("read", choice.type(), name -> {
            Stream<String> constants = choice.constants().stream().map(TypeShape.Constant::wireName);
            return reading.method(
                    name,
                    choice,
                    names(Names.constant(choice.type().simpleName()) + "_NAMES", constants, CodeBlock.of("")));
        });
    }

    /** The method that gives the name of an enum's constant in JSON. */
    String namer(TypeShape.Choice choice) {
        return method("nameOf", choice.type(), name -> writing.method(name, choice));
    }

    /** Adds all that was asked for. */
    void addTo(TypeSpec.Builder type) {
        fields.forEach(type::addField);
        methods.forEach(type::addMethod);
    }

    private String names(TypeShape.Composite composite) {
        return propertyNames(
                Names.constant(composite.type().simpleName()) + "_NAMES",
                composite.hasKind() ? Stream.of("kind") : Stream.empty(),
                composite.properties());
    }

    private String names(String constant, Stream<String> names, CodeBlock aliases) {
        String name = members.newName(constant);
        List<CodeBlock> arguments =
                names.map(text -> CodeBlock.of("$L", Texts.quoted(text))).toList();
        fields.add(FieldSpec.builder(RuntimeTypes.JSON_NAMES, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.of($L)$L", RuntimeTypes.JSON_NAMES, Lines.arguments(arguments), aliases)
                .build());
        return name;
    }

    private String method(String verb, TypeShape.Composite composite, Function<String, MethodSpec> body) {
        TypeName type = Shapes.type(composite);
        return method(verb + composite.kind() + " " + type, verb + Shapes.words(type), body);
    }

    private String method(String verb, JavaType type, Function<String, MethodSpec> body) {
        return method(verb + " " + type.qualifiedName(), verb + type.simpleName(), body);
    }

    /** The method for a purpose; its place among the others is fixed before those that it asks for. */
    private String method(String purpose, String preferredName, Function<String, MethodSpec> body) {
        String known = byPurpose.get(purpose);
        if (known != null) {
            return known;
        }
        String name = members.newName(preferredName);
        byPurpose.put(purpose, name);
        int place = methods.size();
        MethodSpec method = body.apply(name);
        methods.add(place, method);
        return name;
    }
}
