package io.tapewright.processor.malformed;

import static io.tapewright.processor.testing.JavaText.quoted;

import io.tapewright.processor.testing.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The source of a class that holds the records, enums and sealed interfaces of one description. */
final class JavaTypes {
    private static final String PACKAGE = "malformed";

    private final String className;
    private final Map<String, List<String>> records = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> choices = new LinkedHashMap<>();
    private final Map<List<String>, String> unions = new LinkedHashMap<>();
    private final List<String> steps;

    /**
     * A class without members.
     *
     * @param className its simple name
     * @param steps the names of the records that are steps
     */
    JavaTypes(String className, List<String> steps) {
        this.className = className;
        this.steps = steps;
    }

    /** Adds a record with these components, annotated. */
    void addRecord(String name, List<String> components) {
        records.put(name, components);
    }

    /** Adds an enum with these names of constants, and what they are in JSON. */
    void addChoice(String name, Map<String, String> constants) {
        choices.put(name, constants);
    }

    /** The sealed interface of these records. */
    String union(List<String> names) {
        return unions.computeIfAbsent(List.copyOf(names), absent -> "Union" + unions.size());
    }

    /** A component or a constant with its name in JSON. */
    static String named(String wire, String rest) {
        return "@Name(" + quoted(wire) + ") " + rest;
    }

    /** The companion of a step of such a class. */
    static String companion(String className, String step) {
        return PACKAGE + "." + className + "_" + step + "Step";
    }

    Source source() {
        StringBuilder members = new StringBuilder();
        records.forEach((name, components) -> members.append(recordText(name, components)));
        choices.forEach((name, constants) -> members.append(choiceText(name, constants)));
        unions.forEach((names, name) -> members.append(
                "  public sealed interface %s permits %s {}%n".formatted(name, String.join(", ", names))));
        return Source.of(PACKAGE + "." + className, """
                package %s;
                import io.tapewright.annotation.*;
                import io.tapewright.json.JsonValue;
                import io.tapewright.step.Thought;
                import jakarta.validation.constraints.*;
                import java.util.*;
                /** Types of a test case. */
                public final class %s {
                %s}
                """.formatted(PACKAGE, className, members));
    }

    private String recordText(String name, List<String> components) {
        boolean isStep = steps.contains(name);
        List<String> roles = new ArrayList<>(isStep ? List.of("Thought") : List.of());
        unions.forEach((names, union) -> {
            if (names.contains(name)) {
                roles.add(union);
            }
        });
        return "  %spublic record %s(%s)%s {}%n"
                .formatted(
                        isStep ? "@Step " : "",
                        name,
                        String.join(",\n      ", components),
                        roles.isEmpty() ? "" : " implements " + String.join(", ", roles));
    }

    private static String choiceText(String name, Map<String, String> constants) {
        List<String> all = new ArrayList<>();
        constants.forEach((constant, wire) -> all.add(named(wire, constant)));
        return "  public enum %s { %s }%n".formatted(name, String.join(", ", all));
    }
}
