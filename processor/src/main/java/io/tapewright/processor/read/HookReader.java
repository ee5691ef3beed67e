package io.tapewright.processor.read;

import io.tapewright.processor.model.Hook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Finds out what the class of a node or of an agent does itself. */
final class HookReader {
    private static final String PACKAGE = "io.tapewright.agent.";

    private HookReader() {}

    static List<Hook> hooks(TypeElement type) {
        return hooks(type, Hook.Owner.NODE);
    }

    static List<Hook> agentHooks(TypeElement type) {
        return hooks(type, Hook.Owner.AGENT);
    }

    private static List<Hook> hooks(TypeElement type, Hook.Owner owner) {
        Set<String> supertypes = Declarations.supertypes(type);
        return Stream.of(Hook.values())
                .filter(hook -> hook.owner() == owner)
                .filter(hook -> supertypes.contains(PACKAGE + hook.interfaceName()))
                .toList();
    }

    /** Whether the class of an agent that is no record has hooks to call, and can't be made without being told more. */
    static boolean agentNeedsInstance(TypeElement type) {
        return type.getKind() != ElementKind.RECORD && !agentHooks(type).isEmpty() && !canBeMade(type);
    }

    /** Whether there are hooks to call, and the class can't be made without being told more. */
    static boolean needsInstance(TypeElement type) {
        return !hooks(type).isEmpty() && !canBeMade(type);
    }

    private static boolean canBeMade(TypeElement type) {
        boolean isConcrete = type.getKind() == ElementKind.RECORD || type.getKind() == ElementKind.CLASS;
        return isConcrete
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty()
                                && !constructor.getModifiers().contains(Modifier.PRIVATE));
    }
}
