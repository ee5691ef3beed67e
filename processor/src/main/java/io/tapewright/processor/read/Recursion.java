package io.tapewright.processor.read;

import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.model.TypeShape.Reason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;

/**
 * Notices types that contain themselves, while they are read. Each of them is read once and known by a reference from then on, also
 * at the place where it was met first.
 */
final class Recursion {
    /** How often a generic type may stand inside of itself: one with ever other arguments would never end. */
    private static final int MOST_ARGUMENTS = 16;

    /** The types that are being read, the innermost first. */
    private final Deque<String> path = new ArrayDeque<>();
    /** The names of the types that contain themselves. */
    private final Map<String, String> names = new HashMap<>();

    private final Map<String, TypeShape> definitions = new LinkedHashMap<>();
    /** The generic types that were found not to end. */
    private final Set<String> endless = new HashSet<>();

    /**
     * Begins a record or a sealed interface.
     *
     * @return what it is known to be; if it has to be read, nothing, and {@link #leave} comes next
     */
    Optional<TypeShape> enter(DeclaredType type) {
        String written = Declarations.written(type);
        if (path.contains(written)) {
            nameFrom(written);
        }
        if (names.containsKey(written)) {
            return Optional.of(reference(written));
        }
        String generic = generic(type);
        if (path.stream().filter(outer -> outer.startsWith(generic)).count() > MOST_ARGUMENTS) {
            endless.add(generic);
        }
        if (endless.contains(generic)) {
            return Optional.of(ShapeReader.unsupported(type, Reason.EXPANDING));
        }
        path.push(written);
        return Optional.empty();
    }

    private static String generic(DeclaredType type) {
        return Declarations.element(type).getQualifiedName() + "<";
    }

    /** Ends the type that was begun last, and gives what stands for it. */
    TypeShape leave(DeclaredType type, TypeShape read) {
        String written = path.pop();
        // found out inside of it, and told at the outermost place
        TypeShape shape = endless.contains(generic(type)) ? ShapeReader.unsupported(type, Reason.EXPANDING) : read;
        if (!names.containsKey(written)) {
            return shape;
        }
        definitions.put(name(written), shape);
        return shape instanceof TypeShape.Unsupported ? shape : reference(written);
    }

    /** All types from the one that is met again to the innermost contain themselves. */
    private void nameFrom(String written) {
        for (String inner : path) {
            if (!names.containsKey(inner)) {
                names.put(inner, free(words(inner)));
            }
            if (inner.equals(written)) {
                return;
            }
        }
    }

    private TypeShape reference(String written) {
        return new TypeShape.Reference(name(written), definitions);
    }

    private String name(String written) {
        return names.getOrDefault(written, "");
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; names.containsValue(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** {@code demo.Pair<java.util.List<demo.Tree>>} is {@code PairOfListOfTree}. */
    private static String words(String written) {
        return written.replaceAll("[\\w$]+\\.", "")
                .replace("[]", "Array")
                .replace("<", "Of")
                .replace(",", "And")
                .replace(">", "");
    }
}
