package io.tapewright.processor.validate;

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

    void check(ToolClassModel tools) {
        for (ToolModel tool : tools.tools()) {
            String name = tools.declaration().type().display() + "." + tool.javaName();
            check("The tool " + name, tool.description(), tool.told(), tool.origin());
            check(tool.parameters(), "parameter", name);
        }
        references.clear();
    }

    private void check(String name, String description, String told, Origin origin) {
        if (wanted.areTypes() && description.isEmpty()) {
            report.warning(Problem.NOT_DESCRIBED, origin, name, told);
        }
    }

    private void check(List<Property> properties, String what, String owner) {
        if (!wanted.areProperties()) {
            return;
        }
        for (Property property : properties) {
            if (property.description().isEmpty() && !isDescribed(property.shape())) {
                report.warning(
                        Problem.PROPERTY_NOT_DESCRIBED,
                        property.origin(),
                        "The " + what + " `" + property.javaName() + "` of " + owner,
                        property.wireName(),
                        property.javaName());
            }
            check(property.shape());
        }
    }

    /** What is inside of a value. */
    private void check(TypeShape shape) {
        if (shape instanceof TypeShape.Composite composite) {
            check(composite.properties(), "component", composite.type().display());
        } else if (shape instanceof TypeShape.Union union) {
            union.branches().forEach(this::check);
        } else if (shape instanceof TypeShape.ListOf list) {
            check(list.element());
        } else if (shape instanceof TypeShape.MapOf map) {
            check(map.value());
        } else if (shape instanceof TypeShape.Maybe maybe) {
            check(maybe.value());
        } else if (shape instanceof TypeShape.Reference reference && references.add(reference)) {
            check(reference.target());
        }
    }

    /** Whether the schema of a value has the description of its type. */
    private static boolean isDescribed(TypeShape shape) {
        if (shape instanceof TypeShape.Composite composite) {
            return !composite.description().isEmpty();
        }
        if (shape instanceof TypeShape.Union union) {
            return !union.description().isEmpty();
        }
        if (shape instanceof TypeShape.ListOf list) {
            return isDescribed(list.element());
        }
        if (shape instanceof TypeShape.MapOf map) {
            return isDescribed(map.value());
        }
        if (shape instanceof TypeShape.Reference reference) {
            return isDescribed(reference.target());
        }
        return shape instanceof TypeShape.Maybe maybe && isDescribed(maybe.value());
    }
}
