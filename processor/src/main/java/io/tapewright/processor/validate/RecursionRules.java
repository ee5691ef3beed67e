package io.tapewright.processor.validate;

import io.tapewright.processor.model.Constraint.Rule;
import io.tapewright.processor.model.Constraints;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values of types that contain themselves can come to an end. */
final class RecursionRules {
    private final Report report;

    RecursionRules(Report report) {
        this.report = report;
    }

    /**
     * A property that must hold a value of a type that contains itself.
     *
     * @param owner the record that has the property
     */
    private record Hold(TypeShape.Composite owner, Property property, TypeShape.Reference held) {
        String display() {
            return owner.type().display() + "." + property.javaName();
        }
    }

    /** Checks types that contain themselves, with all that they refer to among them. */
    void check(Set<TypeShape.Reference> all) {
        Set<TypeShape.Reference> ending = ending(all);
        Set<TypeShape.Reference> told = new HashSet<>();
        for (TypeShape.Reference reference : all) {
            if (!ending.contains(reference) && !told.contains(reference)) {
                follow(reference, ending, told);
            }
        }
    }

    /** The types that have values: found from those on that end at once. */
    private static Set<TypeShape.Reference> ending(Set<TypeShape.Reference> all) {
        Set<TypeShape.Reference> ending = new HashSet<>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (TypeShape.Reference reference : all) {
                grows |= !ending.contains(reference) && ends(reference.target(), ending) && ending.add(reference);
            }
        }
        return ending;
    }

    private static boolean ends(TypeShape shape, Set<TypeShape.Reference> ending) {
        return !(shape instanceof TypeShape.Union union)
                ? held(shape, ending).isEmpty()
                : union.branches().stream()
                        .anyMatch(branch -> held(branch, ending).isEmpty());
    }

    /** The first property that must hold a value which does not end; nothing if there is none. */
    private static Optional<Hold> held(TypeShape shape, Set<TypeShape.Reference> ending) {
        if (!(shape instanceof TypeShape.Composite composite)) {
            return Optional.empty();
        }
        for (Property property : composite.properties()) {
            Optional<TypeShape.Reference> endless = endless(property.shape(), property.constraints(), ending);
            if (endless.isPresent()) {
                return Optional.of(new Hold(composite, property, endless.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<TypeShape.Reference> endless(
            TypeShape shape, Constraints constraints, Set<TypeShape.Reference> ending) {
        if (shape instanceof TypeShape.Reference reference) {
            return ending.contains(reference) ? Optional.empty() : Optional.of(reference);
        }
        if (shape instanceof TypeShape.ListOf list && mustHave(constraints)) {
            return endless(list.element(), list.each(), ending);
        }
        if (shape instanceof TypeShape.MapOf map && mustHave(constraints)) {
            return endless(map.value(), map.each(), ending);
        }
        return held(shape, ending).map(Hold::held);
    }

    private static boolean mustHave(Constraints constraints) {
        return constraints
                .number(Rule.MIN_SIZE)
                .filter(size -> size.signum() > 0)
                .isPresent();
    }

    /** Goes from one value that must be held to the next, until a type comes again. */
    private void follow(TypeShape.Reference from, Set<TypeShape.Reference> ending, Set<TypeShape.Reference> told) {
        List<Hold> way = new ArrayList<>();
        List<TypeShape.Reference> types = new ArrayList<>();
        TypeShape.Reference reference = from;
        while (!types.contains(reference) && told.add(reference)) {
            types.add(reference);
            Hold hold = first(reference.target(), ending);
            way.add(hold);
            reference = hold.held();
        }
        if (types.contains(reference)) {
            tell(way.subList(types.indexOf(reference), way.size()));
        }
    }

    private static Hold first(TypeShape shape, Set<TypeShape.Reference> ending) {
        TypeShape first =
                shape instanceof TypeShape.Union union ? union.branches().get(0) : shape;
        return held(first, ending).orElseThrow();
    }

    private void tell(List<Hold> circle) {
        Hold first = circle.get(0);
        StringBuilder way = new StringBuilder();
        circle.forEach(hold -> way.append(hold.display()).append(" → "));
        report.error(
                Problem.ENDLESS_TYPE,
                first.property().origin(),
                "The component `" + first.property().javaName() + "` of "
                        + first.owner().type().display(),
                display(first.held().target()),
                way.append(first.display()));
    }

    private static String display(TypeShape shape) {
        JavaType type = shape instanceof TypeShape.Union union ? union.type() : ((TypeShape.Composite) shape).type();
        return type.display();
    }
}
