package io.tapewright.json;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds in what a value does not fit a schema. A keyword that is unknown or not as it should be refuses nothing. */
final class SchemaCheck {
    private static final int MOST_PROBLEMS = 20;

    private final JsonNode root;
    /** What references have led to for the value that is being checked: back to the same leads nowhere. */
    private Set<JsonNode> followed = newIdentitySet();

    SchemaCheck(JsonNode root) {
        this.root = root;
    }

    /** What is wrong with a value, in the order of the schema; the first of it, if it is much. */
    List<SchemaProblem> problems(JsonNode value) {
        List<SchemaProblem> problems = problems(root, value, "");
        return problems.subList(0, Math.min(problems.size(), MOST_PROBLEMS));
    }

    private List<SchemaProblem> problems(JsonNode schema, JsonNode value, String path) {
        if (schema.isBoolean()) {
            return schema.booleanValue() ? List.of() : List.of(SchemaProblem.expected("no value", value, path));
        }
        if (value.isNull() && schema.path("nullable").asBoolean(false)) {
            return List.of();
        }
        Optional<SchemaProblem> ofType = SchemaValues.typeProblem(schema, value, path);
        if (ofType.isPresent()) {
            return List.of(ofType.get());
        }
        List<SchemaProblem> problems = new ArrayList<>(SchemaValues.problems(schema, value, path));
        addProblemsOfReference(schema, value, path, problems);
        addProblemsOfForms(schema, value, path, problems);
        if (value.isObject()) {
            addProblemsOfProperties(schema, value, path, problems);
        }
        if (value.isArray()) {
            addProblemsOfElements(schema, value, path, problems);
        }
        return problems;
    }

    // ---- references

    private void addProblemsOfReference(JsonNode schema, JsonNode value, String path, List<SchemaProblem> problems) {
        String reference = schema.path("$ref").stringValue("");
        JsonNode target = reference.startsWith("#") ? target(reference) : root.path("");
        if (isSchema(target) && followed.add(target)) {
            problems.addAll(problems(target, value, path));
            followed.remove(target);
        }
    }

    /** What a reference leads to; nothing, which refuses nothing, if that is not in the schema. */
    private JsonNode target(String reference) {
        try {
            String plus = reference.substring(1).replace("+", "%2B");
            return root.at(JsonPointer.compile(URLDecoder.decode(plus, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException noPointer) {
            return root.path("");
        }
    }

    /** What is wrong with a value in the value that is being checked. */
    private List<SchemaProblem> problemsWithin(JsonNode schema, JsonNode value, String path) {
        Set<JsonNode> outer = followed;
        followed = newIdentitySet();
        List<SchemaProblem> problems = problems(schema, value, path);
        followed = outer;
        return problems;
    }

    private static Set<JsonNode> newIdentitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    // ---- several schemas

    private void addProblemsOfForms(JsonNode schema, JsonNode value, String path, List<SchemaProblem> problems) {
        for (JsonNode one : elements(schema, "allOf")) {
            problems.addAll(problems(one, value, path));
        }
        addProblemsOfChoice(elements(schema, "anyOf"), value, path, Integer.MAX_VALUE, problems);
        addProblemsOfChoice(elements(schema, "oneOf"), value, path, 1, problems);
        JsonNode excluded = schema.path("not");
        if (isSchema(excluded) && problems(excluded, value, path).isEmpty()) {
            problems.add(new SchemaProblem(path, "the schema excludes " + SchemaProblem.shown(value)));
        }
    }

    /** @param most how many of the forms a value may have */
    private void addProblemsOfChoice(
            List<JsonNode> forms, JsonNode value, String path, int most, List<SchemaProblem> problems) {
        if (forms.isEmpty()) {
            return;
        }
        List<List<SchemaProblem>> ofForms =
                forms.stream().map(form -> problems(form, value, path)).toList();
        long fitting = ofForms.stream().filter(List::isEmpty).count();
        if (fitting > most) {
            problems.add(SchemaProblem.expected("one form only, but it fits " + fitting + " of them", value, path));
        } else if (fitting == 0) {
            problems.addAll(ofNearest(ofForms, path));
        }
    }

    /** The problems of the one form that is meant, where that can be told; else what each of them says first. */
    private static List<SchemaProblem> ofNearest(List<List<SchemaProblem>> ofForms, String path) {
        List<List<SchemaProblem>> near = ofForms.stream()
                .filter(problems -> !problems.get(0).path().equals(path))
                .toList();
        if (near.size() == 1) {
            return near.get(0);
        }
        String all = ofForms.stream()
                .map(problems -> problems.get(0))
                .map(first -> first.path().equals(path) ? first.text() : "at " + first.path() + ": " + first.text())
                .distinct()
                .collect(Collectors.joining("; or "));
        return List.of(new SchemaProblem(path, all));
    }

    // ---- objects

    private void addProblemsOfProperties(JsonNode schema, JsonNode value, String path, List<SchemaProblem> problems) {
        for (JsonNode required : elements(schema, "required")) {
            if (required.isString() && !value.has(required.stringValue())) {
                problems.add(new SchemaProblem(path, "the property " + required.stringValue() + " is missing"));
            }
        }
        value.properties().forEach(property -> {
            String name = property.getKey();
            problems.addAll(ofProperty(schema, name, property.getValue(), SchemaProblem.child(path, name)));
        });
    }

    private List<SchemaProblem> ofProperty(JsonNode schema, String name, JsonNode value, String path) {
        List<SchemaProblem> problems = new ArrayList<>();
        JsonNode declared = schema.path("properties").path(name);
        boolean isKnown = isSchema(declared);
        if (isKnown) {
            problems.addAll(problemsWithin(declared, value, path));
        }
        for (var pattern : schema.path("patternProperties").properties()) {
            if (matches(pattern.getKey(), name)) {
                isKnown = true;
                problems.addAll(problemsWithin(pattern.getValue(), value, path));
            }
        }
        if (!isKnown) {
            problems.addAll(ofUnknownProperty(schema, value, path));
        }
        return problems;
    }

    private List<SchemaProblem> ofUnknownProperty(JsonNode schema, JsonNode value, String path) {
        JsonNode additional = schema.path("additionalProperties");
        if (additional.isBoolean() && !additional.booleanValue()) {
            Set<String> names = JsonTrees.names(schema.path("properties"));
            String expected = names.isEmpty() ? "none is expected" : "expected one of " + String.join(", ", names);
            return List.of(new SchemaProblem(path, "unknown property; " + expected));
        }
        return problemsWithin(additional, value, path);
    }

    private static boolean matches(String pattern, String name) {
        return SchemaValues.pattern(pattern).map(Pattern::asPredicate).stream().anyMatch(form -> form.test(name));
    }

    // ---- arrays

    private void addProblemsOfElements(JsonNode schema, JsonNode value, String path, List<SchemaProblem> problems) {
        boolean isOlder = schema.path("items").isArray();
        List<JsonNode> first = elements(schema, isOlder ? "items" : "prefixItems");
        JsonNode others = schema.path(isOlder ? "additionalItems" : "items");
        for (int i = 0; i < value.size(); i++) {
            JsonNode element = i < first.size() ? first.get(i) : others;
            problems.addAll(problemsWithin(element, value.get(i), path + "/" + i));
        }
        if (schema.path("uniqueItems").asBoolean(false)) {
            addRepetitions(value, path, problems);
        }
    }

    private static void addRepetitions(JsonNode array, String path, List<SchemaProblem> problems) {
        Set<JsonValue> seen = new HashSet<>();
        for (int i = 0; i < array.size(); i++) {
            if (!seen.add(JsonValue.of(array.get(i)))) {
                problems.add(
                        SchemaProblem.expected("an element that is there only once", array.get(i), path + "/" + i));
            }
        }
    }

    // ---- schemas

    private static boolean isSchema(JsonNode node) {
        return node.isObject() || node.isBoolean();
    }

    /** The elements of a list; none if there is none. */
    private static List<JsonNode> elements(JsonNode schema, String keyword) {
        List<JsonNode> elements = new ArrayList<>();
        if (schema.path(keyword).isArray()) {
            schema.path(keyword).forEach(elements::add);
        }
        return elements;
    }
}
