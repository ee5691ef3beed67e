package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import io.tapewright.processor.model.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What users pass to the builder of an agent. An object that is needed for several things is asked for once. */
final class BuilderParameters {
    private final NameAllocator names = new NameAllocator();
    private final Map<JavaType, Parameter> objects = new HashMap<>();
    private final List<Parameter> inOrder = new ArrayList<>();

    private record Parameter(ClassName type, String name, List<CodeBlock> uses) {}

    /**
     * The parameter for an object of a user's type.
     *
     * @param use what it is needed for, as its documentation says it
     */
    String object(JavaType type, CodeBlock use) {
        Parameter parameter = objects.computeIfAbsent(type, key -> add(Names.of(type), type));
        parameter.uses.add(use);
        return parameter.name;
    }

    /** The parameter for the builder of a subagent. */
    String subagent(JavaType type) {
        Parameter parameter = add(RuntimeTypes.TAPE_AGENT.nestedClass("Builder"), type);
        parameter.uses.add(CodeBlock.of("builds the subagent, from {@link $T#builder}", Names.agent(type)));
        return parameter.name;
    }

    private Parameter add(ClassName type, JavaType namesake) {
        String name = names.newName(Names.decapitalized(namesake.simpleName()));
        Parameter parameter = new Parameter(type, name, new ArrayList<>());
        inOrder.add(parameter);
        return parameter;
    }

    /** Declares and documents them. */
    void addTo(MethodSpec.Builder method) {
        String before = "\n";
        for (Parameter parameter : inOrder) {
            method.addParameter(parameter.type, parameter.name);
            CodeBlock uses = parameter.uses.stream().distinct().collect(CodeBlock.joining("; "));
            method.addJavadoc(before + "@param $N $L\n", parameter.name, uses);
            before = "";
        }
    }
}
