package io.tapewright.processor.validate;

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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Components, parameters and results have types that a schema can describe, and names that are free. */
final class PropertyRules {
    private static final int MOST_PROPERTIES = 63;
    private static final Set<String> RESERVED = Set.of("kind", "metadata");

    private final Report report;
    private final ConstraintRules constraints;
    private final ValueRules values;
    private final RecursionRules recursion;
    /** What contains itself is checked once. */
    private final Set<TypeShape.Reference> references = new LinkedHashSet<>();

    PropertyRules(Report report) {
        this.report = report;
        this.constraints = new ConstraintRules(report);
        this.values = new ValueRules(report);
        this.recursion = new RecursionRules(report);
    }

    void check(StepModel step) {
        if (step.declaration().isGeneric()) {
            return; // the type parameter was reported, and its variables are the same mistake
        }
        String name = step.declaration().type().display();
        String what = step.declaration().isRecord() ? "component" : "parameter";
        for (Property property : step.properties()) {
            if (RESERVED.contains(property.wireName())) {
                String other = step.kind() + "_" + property.wireName();
                report.error(
                        Problem.NAME_RESERVED,
                        property.origin(),
                        property.javaName(),
                        name,
                        property.wireName(),
                        other);
            }
        }
        checkIgnored(step.components(), name);
        check(step.properties(), what, name, step.declaration().origin());
        recursion.check(references);
        references.clear();
    }

    void check(InputModel input) {
        if (input.declaration().isGeneric()) {
            return; // as above
        }
        String name = input.declaration().type().display();
        checkIgnored(input.components(), name);
        check(input.properties(), "component", name, input.declaration().origin());
        recursion.check(references);
        references.clear();
    }

    void check(PartModel part) {
        if (!part.declaration().isGeneric()) {
            checkComposite(part.shape());
        }
        recursion.check(references);
        references.clear();
    }

    void check(ToolClassModel tools) {
        for (ToolModel tool : tools.tools()) {
            if (tool.isGeneric() || tools.declaration().isGeneric()) {
                continue; // as above
            }
            String name = tools.declaration().type().display() + "." + tool.javaName();
            check(tool.parameters(), "parameter", name, tool.origin());
            tool.result().ifPresent(result -> check(result.shape(), "The result of " + name, tool.origin()));
        }
        recursion.check(references);
        references.clear();
    }

    /** A record is made with all of its components, also with those that JSON never says. */
    private void checkIgnored(List<Property> components, String owner) {
        for (Property component : components) {
            if (!component.isIgnored()) {
                continue;
            }
            String where = "The component `" + component.javaName() + "` of " + owner;
            if (component.isRequired()) {
                report.error(Problem.IGNORED_WITHOUT_VALUE, component.origin(), where);
            } else if (component.byDefault().isPresent()) {
                values.check(component, where);
            }
        }
    }

    private void check(List<Property> properties, String what, String owner, Origin origin) {
        if (properties.size() > MOST_PROPERTIES) {
            report.error(Problem.TOO_MANY_PROPERTIES, origin, owner, properties.size());
        }
        Map<String, Property> byName = new HashMap<>();
        for (Property property : properties) {
            String where = "The " + what + " `" + property.javaName() + "` of " + owner;
            check(property.shape(), where, property.origin());
            constraints.check(property.constraints(), property.shape(), where, property.origin());
            values.check(property, where);
            Stream.concat(
                            Stream.of(property.wireName()),
                            property.aliases().stream().distinct())
                    .forEach(name -> checkFree(name, property, byName, owner));
        }
    }

    private void checkFree(String name, Property property, Map<String, Property> byName, String owner) {
        Property other = byName.putIfAbsent(name, property);
        if (other != null) {
            reportTwice(owner, other.javaName(), property.javaName(), name, property.origin());
        }
    }

    private void check(TypeShape shape, String where, Origin origin) {
        if (shape instanceof TypeShape.Unsupported unsupported) {
            report(unsupported, where, origin);
        } else if (shape instanceof TypeShape.ListOf list) {
            check(list.element(), where, origin);
            constraints.check(list.each(), list.element(), where, origin);
        } else if (shape instanceof TypeShape.MapOf map) {
            check(map.value(), where, origin);
            constraints.check(map.each(), map.value(), where, origin);
        } else if (shape instanceof TypeShape.Maybe maybe) {
            check(maybe.value(), where, origin);
        } else if (shape instanceof TypeShape.Reference reference) {
            if (references.add(reference)) {
                check(reference.target(), where, origin);
            }
        } else if (shape instanceof TypeShape.Composite composite && !composite.hasCompanion()) {
            checkComposite(composite);
        } else if (shape instanceof TypeShape.Union union) {
            union.branches().forEach(this::checkComposite);
            checkKinds(union);
        } else if (shape instanceof TypeShape.Choice choice) {
            checkConstants(choice);
        }
    }

    private void report(TypeShape.Unsupported unsupported, String where, Origin origin) {
        String hint = hint(unsupported.type());
        if (unsupported.reason() == TypeShape.Reason.CLASS && hint.isEmpty()) {
            report.error(Problem.UNSUPPORTED_CLASS, origin, where, unsupported.type(), unsupported.detail());
        } else {
            report.error(problem(unsupported.reason()), origin, where, unsupported.type(), hint);
        }
    }

    private void checkComposite(TypeShape.Composite composite) {
        String name = composite.type().display();
        for (Property property : composite.properties()) {
            if (composite.hasKind() && property.wireName().equals("kind")) {
                report.error(
                        Problem.KIND_RESERVED,
                        property.origin(),
                        property.javaName(),
                        name,
                        composite.kind() + "_kind");
            }
        }
        checkIgnored(composite.components(), name);
        check(composite.properties(), "component", name, composite.origin());
    }

    private void checkKinds(TypeShape.Union union) {
        Map<String, TypeShape.Composite> byKind = new HashMap<>();
        for (TypeShape.Composite branch : union.branches()) {
            TypeShape.Composite other = byKind.putIfAbsent(branch.kind(), branch);
            if (other != null) {
                report.error(
                        Problem.KIND_TWICE_IN_TYPE,
                        branch.origin(),
                        union.type().display(),
                        other.type().displayBeside(branch.type()),
                        branch.type().displayBeside(other.type()),
                        branch.kind());
            }
        }
    }

    private void checkConstants(TypeShape.Choice choice) {
        Map<String, TypeShape.Constant> byName = new HashMap<>();
        for (TypeShape.Constant constant : choice.constants()) {
            TypeShape.Constant other = byName.putIfAbsent(constant.wireName(), constant);
            if (other != null) {
                String owner = choice.type().display();
                reportTwice(owner, other.javaName(), constant.javaName(), constant.wireName(), constant.origin());
            }
        }
    }

    private void reportTwice(String owner, String one, String other, String wireName, Origin origin) {
        report.error(Problem.NAME_TWICE, origin, owner, one, other, wireName);
    }

    private static Problem problem(TypeShape.Reason reason) {
        return switch (reason) {
            case UNKNOWN, CLASS -> Problem.UNSUPPORTED_TYPE;
            case EXPANDING -> Problem.UNSUPPORTED_EXPANSION;
            case GENERIC -> Problem.UNSUPPORTED_GENERIC;
            case UNION -> Problem.UNSUPPORTED_UNION;
            case HIDDEN -> Problem.UNSUPPORTED_HIDDEN;
            case OPTIONAL_INSIDE -> Problem.UNSUPPORTED_OPTIONAL;
            case EMPTY_ENUM -> Problem.UNSUPPORTED_EMPTY_ENUM;
            case MAP_KEY -> Problem.UNSUPPORTED_MAP_KEY;
            case NOT_COMPARABLE -> Problem.UNSUPPORTED_ORDER;
        };
    }

    /** The supported type that is nearest to one that is not; with a space in front, or empty. */
    private static String hint(String type) {
        if (type.endsWith(">[]")) {
            return " Use a list of lists.";
        }
        String simple = type.replaceAll("<.*", "");
        return switch (simple) {
            case "Number" -> " Use BigDecimal.";
            case "StringBuilder", "char[]" -> " Use String.";
            case "Iterable", "ArrayList", "LinkedList", "Iterator", "Stream" -> " Use List.";
            case "HashSet", "LinkedHashSet" -> " Use Set.";
            case "NavigableSet", "TreeSet" -> " Use SortedSet.";
            case "List", "Set", "SortedSet", "Collection", "Optional" ->
                " Say of what, as in `" + simple + "<String>`.";
            case "Map" -> " Say of what, as in `Map<String, Integer>`.";
            case "HashMap", "LinkedHashMap", "TreeMap", "SortedMap", "Properties" -> " Use Map<String, …>.";
            case "Object", "JsonNode", "ObjectNode", "ArrayNode" -> " Use a record, or JsonValue for any JSON.";
            case "Date", "Calendar", "Timestamp" -> " Use Instant, or LocalDate.";
            case "ZonedDateTime" -> " Use OffsetDateTime.";
            case "Period" -> " Use Duration, or a number of days.";
            case "URL", "Path", "File" -> " Use URI, or String.";
            default -> "";
        };
    }
}
