package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import io.tapewright.processor.model.Declaration;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes what stands in for the companions of types that were refused or could not be read. It has their public members, so that code which names
 * them adds no errors to the one that matters. It never runs: the build has failed.
 */
final class StandIns {
    private static final TypeName SPEC_LIST =
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeTypes.TOOL_SPEC);

    private StandIns() {}

    /** Stands in for the companion of a step. */
    static TypeSpec.Builder step(Declaration declaration, boolean hasRole) {
        boolean isSayable = (declaration.isRecord() || declaration.isClass())
                && hasRole
                && !declaration.isPrivate()
                && !declaration.isGeneric();
        TypeName type = isSayable ? Names.of(declaration.type()) : WildcardTypeName.subtypeOf(Object.class);
        return standIn(Names.step(declaration.type()), declaration)
                .addField(constant(ParameterizedTypeName.get(RuntimeTypes.STEP_TYPE, type), "TYPE"))
                .addMethod(refused(declaration));
    }

    /** Stands in for the companion of a part. */
    static TypeSpec.Builder part(Declaration declaration) {
        boolean isSayable = declaration.isRecord() && !declaration.isPrivate() && !declaration.isGeneric();
        TypeName type = isSayable ? Names.of(declaration.type()) : ClassName.get(Object.class);
        return standIn(Names.part(declaration.type()), declaration)
                .addField(constant(RuntimeTypes.OBJECT_SCHEMA, "SCHEMA"))
                .addMethod(refusing("schema")
                        .addModifiers(Modifier.STATIC)
                        .returns(String.class)
                        .addParameter(RuntimeTypes.SCHEMA_FAMILY, "family")
                        .build())
                .addMethod(refusing("read")
                        .addModifiers(Modifier.STATIC)
                        .returns(type)
                        .addParameter(RuntimeTypes.JSON_READER, "in")
                        .build())
                .addMethod(MethodSpec.methodBuilder("write")
                        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                        .addParameter(type, "part")
                        .addParameter(RuntimeTypes.JSON_WRITER, "out")
                        .addStatement("refused()")
                        .build())
                .addMethod(refused(declaration));
    }

    /** Stands in for the companion of a tool class. */
    static TypeSpec.Builder toolset(Declaration declaration) {
        return standIn(Names.toolset(declaration.type()), declaration)
                .addSuperinterface(RuntimeTypes.TOOLSET)
                .addField(constant(SPEC_LIST, "SPECS"))
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(Object[].class, "tools")
                        .varargs()
                        .build())
                .addMethod(overriding("specs").returns(SPEC_LIST).build())
                .addMethod(overriding("call")
                        .returns(RuntimeTypes.JSON_VALUE)
                        .addParameter(String.class, "name")
                        .addParameter(RuntimeTypes.JSON_READER, "arguments")
                        .build())
                .addMethod(refused(declaration));
    }

    /** Stands in for the companion of an agent. */
    static TypeSpec.Builder agent(Declaration declaration) {
        return standIn(Names.agent(declaration.type()), declaration)
                .addField(constant(ClassName.get(String.class), "NAME"))
                .addMethod(refusing("builder")
                        .addModifiers(Modifier.STATIC)
                        .returns(RuntimeTypes.TAPE_AGENT.nestedClass("Builder"))
                        .addParameter(Object[].class, "parts")
                        .varargs()
                        .build())
                .addMethod(refusing("codec")
                        .addModifiers(Modifier.STATIC)
                        .returns(RuntimeTypes.TAPE_CODEC)
                        .build())
                .addMethod(refused(declaration));
    }

    /** Stands in for the companion by which models call an agent as a tool. */
    static TypeSpec.Builder call(Declaration declaration) {
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.SUBAGENT_TOOL, WildcardTypeName.subtypeOf(Object.class));
        return standIn(Names.call(declaration.type()), declaration)
                .addField(constant(type, "TYPE"))
                .addMethod(refused(declaration));
    }

    private static TypeSpec.Builder standIn(ClassName name, Declaration declaration) {
        return TypeSpec.classBuilder(name)
                .addJavadoc(
                        "Stands in for what is generated from {@code $L}, which has an error.\n",
                        declaration.type().display())
                .addModifiers(Modifiers.of(declaration));
    }

    private static FieldSpec constant(TypeName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("refused()")
                .build();
    }

    private static MethodSpec.Builder overriding(String name) {
        return refusing(name).addAnnotation(Override.class);
    }

    private static MethodSpec.Builder refusing(String name) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addCode(CodeBlock.of("return refused();\n"));
    }

    /** What all members do: compilers that go on after an error make classes that could be run. */
    private static MethodSpec refused(Declaration declaration) {
        return MethodSpec.methodBuilder("refused")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(TypeVariableName.get("T"))
                .returns(TypeVariableName.get("T"))
                .addStatement(
                        "throw new $T($L)",
                        IllegalStateException.class,
                        Texts.quoted(declaration.type().display() + " does not compile"))
                .build();
    }
}
