package io.tapewright.processor.malformed;

import static io.tapewright.processor.testing.JavaText.boxed;

import io.tapewright.processor.testing.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Classes and enums in BAML, as records and enums in Java. What only tells models what is meant is left out, as are its checks, which
 * never refuse a value; its asserts are constraints. A choice between types that are not all classes is any JSON, as Java has no such
 * type.
 */
final class BamlTypes {
    private static final Pattern DECLARATION =
            Pattern.compile("(class|enum) (\\w+) \\{(.*?)\\n\\s*\\}", Pattern.DOTALL);
    private static final Pattern ALIAS = Pattern.compile("@alias\\((?:\"([^\"]*)\"|([^)]*))\\)");
    private static final Pattern ASSERT =
            Pattern.compile("@assert\\(\\w+, \\{\\{ *this(\\|length)? *(>=|>|<) *(\\d+) *\\}\\}\\)");
    private static final String ANY = "JsonValue";

    /** A property of a class or a constant of an enum. */
    private record Member(String name, String type, String wire, String constraints) {}

    private final Map<String, List<Member>> classes = new LinkedHashMap<>();
    private final Map<String, List<Member>> enums = new LinkedHashMap<>();

    BamlTypes(String schema) {
        String plain = schema.replaceAll("@description\\(#\"(?s:.*?)\"#\\)", "")
                .replaceAll("@description\\(\"[^\"]*\"\\)", "")
                .replaceAll("@check\\(.*\\)", "")
                .replaceAll("(?m)//.*$", "")
                .replaceAll("\\n\\s*@", " @");
        Matcher matcher = DECLARATION.matcher(plain);
        while (matcher.find()) {
            List<Member> members = matcher.group(3)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(BamlTypes::member)
                    .toList();
            (matcher.group(1).equals("class") ? classes : enums).put(matcher.group(2), members);
        }
    }

    private static Member member(String line) {
        String name = line.split("\\s")[0];
        String type = line.substring(name.length()).replaceAll("@.*", "").strip();
        Matcher alias = ALIAS.matcher(line);
        String wire = alias.find() ? (alias.group(1) == null ? alias.group(2) : alias.group(1)) : name;
        StringBuilder constraints = new StringBuilder();
        ASSERT.matcher(line).results().forEach(found -> {
            boolean isLength = found.group(1) != null;
            int bound = Integer.parseInt(found.group(3));
            constraints.append(
                    switch (found.group(2)) {
                        case ">=" -> isLength ? "@Size(min = " + bound + ") " : "@Min(" + bound + ") ";
                        case ">" -> isLength ? "@Size(min = " + (bound + 1) + ") " : "@Min(" + (bound + 1) + ") ";
                        default -> isLength ? "@Size(max = " + (bound - 1) + ") " : "@Max(" + (bound - 1) + ") ";
                    });
        });
        return new Member(name, type, wire, constraints.toString());
    }

    /** Whether all these are classes. */
    boolean areClasses(List<String> names) {
        return classes.keySet().containsAll(names);
    }

    /** The names of properties by the names that models say. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        classes.values().forEach(members -> members.forEach(member -> names.put(member.wire(), member.name())));
        return names;
    }

    /** The names of the constants of an enum by what models say. */
    Map<String, String> constants(String name) {
        Map<String, String> constants = new LinkedHashMap<>();
        enums.get(name).forEach(member -> constants.put(member.wire(), member.name()));
        return constants;
    }

    /** The classes as records, of which these are steps, and the enums. */
    Source source(String className, List<String> steps) {
        JavaTypes java = new JavaTypes(className, steps);
        Function<String, String> union = type -> java.union(alternatives(type));
        classes.forEach((name, members) -> java.addRecord(
                name,
                members.stream()
                        .map(member -> JavaTypes.named(
                                member.wire(), member.constraints() + type(member.type(), union) + " " + member.name()))
                        .toList()));
        enums.forEach((name, members) -> {
            Map<String, String> constants = new LinkedHashMap<>();
            members.forEach(member -> constants.put(member.name(), member.wire()));
            java.addChoice(name, constants);
        });
        return java.source();
    }

    private String type(String baml, Function<String, String> union) {
        List<String> alternatives = alternatives(baml);
        if (alternatives.size() > 1) {
            return choice(baml, alternatives, union);
        }
        if (baml.endsWith("?")) {
            return "Optional<" + boxed(type(baml.substring(0, baml.length() - 1), union)) + ">";
        }
        if (baml.endsWith("[]")) {
            return "List<" + element(baml.substring(0, baml.length() - 2), union) + ">";
        }
        if (baml.startsWith("(")) {
            return type(baml.substring(1, baml.length() - 1), union);
        }
        if (baml.startsWith("map<string,")) {
            return "Map<String, "
                    + element(
                            baml.substring(baml.indexOf(',') + 1, baml.length() - 1)
                                    .strip(),
                            union) + ">";
        }
        return switch (baml) {
            case "string" -> "String";
            case "int" -> "long";
            case "float" -> "double";
            case "bool" -> "boolean";
            default -> baml;
        };
    }

    private String choice(String baml, List<String> alternatives, Function<String, String> union) {
        if (alternatives.contains("null")) {
            List<String> values = new ArrayList<>(alternatives);
            values.remove("null");
            return "Optional<" + boxed(type(String.join(" | ", values), union)) + ">";
        }
        return areClasses(alternatives) ? union.apply(baml) : ANY;
    }

    /** The type of elements, which are never absent. */
    private String element(String baml, Function<String, String> union) {
        String type = boxed(type(baml, union));
        return type.startsWith("Optional<") ? ANY : type;
    }

    /** The alternatives between bars that are not in brackets. */
    private static List<String> alternatives(String type) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            depth += "(<".indexOf(c) >= 0 ? 1 : ")>".indexOf(c) >= 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                parts.add(type.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(type.substring(start).strip());
        return parts;
    }
}
