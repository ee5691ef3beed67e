package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.InputModel;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.TypeShape;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What models are told of says what it means. */
final class DescriptionRules {
    private final Report report;
    private final Wanted wanted;
    /** What contains itself is looked at once. */
    private final Set<TypeShape.Reference> references = new HashSet<>();

    DescriptionRules(Report report, Wanted wanted) {
        this.report = report;
        this.wanted = wanted;
    }

    void check(StepModel step) {
        // observations are shown to models, never described
        if (step.isSaid()) {
            String name = step.declaration().type().display();
            check(
                    "The step " + name,
                    step.description(),
                    step.told(),
                    step.declaration().origin());
            check(step.properties(), "component", name);
            references.clear();
        }
    }

    /** What calls of an agent as a tool are described by: its input, or else itself. */
    void check(AgentModel agent, InputModel input) {
        String described = input.description().isEmpty() ? agent.description() : input.description();
        check(
                "The agent " + agent.display(),
                described,
                agent.told(),
                agent.declaration().origin());
        // what a part says is looked at where it is declared
        if (input.described() == InputModel.Described.BESIDE) {
            check(input.properties(), "component", input.declaration().type().display());
        }
        references.clear();
    }

    void check(ToolClassModel tools) {
        for (ToolModel tool : tools.tools()) {
            String name = tools.declaration().type().display() + "." + tool.javaName();
            check("The tool " + name, tool.description(), tool.told(), tool.origin());
            check(tool.parameters(), "parameter", name);
        }
        references.clear();
    }

    void check(PartModel part) {
        check(part.shape().properties(), "component", part.declaration().type().display());
    }

    private void check(String name, String description, String told, Origin origin) {
        if (wanted.areTypes() && description.isEmpty()) {
            report.warning(Problem.NOT_DESCRIBED, origin, name, told);
        }
    }

    private void check(List<Property> properties, String what, String owner) {
        for (Property property : properties) {
            String where = "The " + what + " `" + property.javaName() + "` of " + owner;
            if (wanted.areTypes()) {
                checkKept(property.shape(), where, property.origin());
            }
            if (wanted.areProperties() && property.description().isEmpty() && !isDescribed(property.shape())) {
                report.warning(
                        Problem.PROPERTY_NOT_DESCRIBED,
                        property.origin(),
                        where,
                        property.wireName(),
                        property.javaName());
            }
            if (isNew(property.shape())) {
                records(property.shape())
                        .forEach(record -> check(
                                record.properties(), "component", record.type().display()));
            }
        }
    }

    /** Whether what is inside was not looked at: what contains itself is looked at once. */
    private boolean isNew(TypeShape shape) {
        return !(inside(shape) instanceof TypeShape.Reference reference) || references.add(reference);
    }

    /** Descriptions of what was compiled elsewhere are there. */
    private void checkKept(TypeShape shape, String where, Origin origin) {
        TypeShape inside = target(shape);
        if (inside instanceof TypeShape.Union union) {
            union.branches().stream()
                    .filter(branch -> branch.companion() == TypeShape.Companion.LOST)
                    .forEach(branch -> report.warning(
                            Problem.BRANCH_DESCRIPTION_LOST,
                            origin,
                            where,
                            union.type().display(),
                            branch.type().displayBeside(union.type())));
        }
        if (inside instanceof TypeShape.Composite record && record.companion() == TypeShape.Companion.LOST) {
            report.warning(
                    Problem.DESCRIPTION_LOST, origin, where, record.type().display());
        }
    }

    /** The records that are described where they are used. */
    private static Stream<TypeShape.Composite> records(TypeShape shape) {
        TypeShape inside = target(shape);
        Stream<TypeShape.Composite> records = inside instanceof TypeShape.Union union
                ? union.branches().stream()
                : inside instanceof TypeShape.Composite record ? Stream.of(record) : Stream.empty();
        return records.filter(record -> !record.hasCompanion());
    }

    /** Whether the schema of a value has the description of its type. */
    private static boolean isDescribed(TypeShape shape) {
        TypeShape inside = target(shape);
        return inside instanceof TypeShape.Composite record
                        && (record.hasCompanion() || !record.description().isEmpty())
                || inside instanceof TypeShape.Union union
                        && !union.description().isEmpty();
    }

    private static TypeShape target(TypeShape shape) {
        return inside(shape) instanceof TypeShape.Reference reference ? reference.target() : inside(shape);
    }

    /** What is in a container, or the value itself. */
    private static TypeShape inside(TypeShape shape) {
        if (shape instanceof TypeShape.ListOf list) {
            return inside(list.element());
        }
        if (shape instanceof TypeShape.MapOf map) {
            return inside(map.value());
        }
        return shape instanceof TypeShape.Maybe maybe ? inside(maybe.value()) : shape;
    }
}
