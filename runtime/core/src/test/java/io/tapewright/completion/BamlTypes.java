package io.tapewright.completion;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.ObjectSchema;
import io.tapewright.step.StepType;
import io.tapewright.step.Thought;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Readers for the types of BAML's test cases, made of the descriptions that come with them. They drive {@link JsonReader} by the
 * calls that generated code makes, and build trees.
 */
final class BamlTypes {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern DECLARATION =
            Pattern.compile("(class|enum) (\\w+) \\{(.*?)\\n\\s*\\}", Pattern.DOTALL);
    private static final Pattern ALIAS = Pattern.compile("@alias\\((?:\"([^\"]*)\"|([^)]*))\\)");

    private final Map<String, String> declarations = new LinkedHashMap<>();

    BamlTypes(String schema) {
        String plain = schema.replaceAll("@description\\(#\"(?s:.*?)\"#\\)", "")
                .replaceAll("@description\\(\"[^\"]*\"\\)", "")
                .replaceAll("@(check|assert)\\(.*\\)", "")
                .replaceAll("(?m)//.*$", "");
        Matcher matcher = DECLARATION.matcher(plain);
        while (matcher.find()) {
            declarations.put(matcher.group(2), matcher.group(1) + "\n" + matcher.group(3));
        }
    }

    /** What a class is read into. */
    record Tree(JsonNode node) implements Thought {}

    /** How a type is read. */
    interface Reader extends Function<JsonReader, JsonNode> {}

    // ---- types as Rust expressions

    /** The names of the classes that a completion holds: one class, or a choice of classes, or a list of them; empty for other types. */
    List<String> classesOf(String type) {
        List<String> names = new ArrayList<>();
        Matcher quoted = Pattern.compile("(?i)class\\(\"(\\w+)\"").matcher(type);
        while (quoted.find()) {
            names.add(quoted.group(1));
        }
        return names.stream().allMatch(name -> isClass(name)) && !type.contains("map(") ? names : List.of();
    }

    static boolean isList(String type) {
        return type.endsWith(".as_list()")
                || type.startsWith("FieldType::List(")
                || type.startsWith("FieldType::list(");
    }

    /** The union of classes, each a type of steps. */
    StepUnion union(List<String> classes) {
        return StepUnion.of(classes.stream().map(ClassType::new).toArray(StepType<?>[]::new));
    }

    /** The reader of a type that is no class. */
    Reader reader(String type) {
        if (type.endsWith(".as_list()")) {
            return list(reader(type.substring(0, type.length() - ".as_list()".length())));
        }
        if (isList(type)) {
            return list(reader(type.substring(type.indexOf('(') + 1)));
        }
        if (type.endsWith(".as_optional()")) {
            return nullable(reader(type.substring(0, type.length() - ".as_optional()".length())));
        }
        if (type.contains("::map(")) {
            return map(this.of("string"));
        }
        Matcher literals =
                Pattern.compile("LiteralValue::(\\w+)\\(\"?(\\w+)\"?").matcher(type);
        List<String> choices = new ArrayList<>();
        boolean strings = false;
        while (literals.find()) {
            choices.add(literals.group(2));
            strings |= literals.group(1).equals("String");
        }
        if (!choices.isEmpty()) {
            return strings ? choice(choices, choices) : exactly(choices);
        }
        Matcher enumeration = Pattern.compile("Enum\\(\"(\\w+)\"").matcher(type);
        if (enumeration.find()) {
            return of(enumeration.group(1));
        }
        String lower = type.toLowerCase();
        for (String scalar : List.of("string", "int", "float", "bool")) {
            if (lower.contains("::" + scalar)) {
                return of(scalar);
            }
        }
        throw new IllegalArgumentException(type);
    }

    // ---- types as BAML

    private boolean isClass(String name) {
        return declarations.getOrDefault(name, "").startsWith("class");
    }

    /** The reader of a type as a class declares it. */
    private Reader of(String type) {
        String plain = type.strip();
        List<String> alternatives = split(plain);
        if (alternatives.size() > 1) {
            return choiceOf(alternatives);
        }
        if (plain.endsWith("?")) {
            return nullable(of(plain.substring(0, plain.length() - 1)));
        }
        if (plain.endsWith("[]")) {
            return list(of(plain.substring(0, plain.length() - 2)));
        }
        if (plain.startsWith("(")) {
            return of(plain.substring(1, plain.length() - 1));
        }
        if (plain.startsWith("map<")) {
            return map(of(plain.substring(plain.indexOf(',') + 1, plain.length() - 1)));
        }
        return switch (plain) {
            case "string" -> in -> NODES.stringNode(in.readString());
            case "int" -> in -> NODES.numberNode(in.readLong());
            case "float" -> in -> NODES.numberNode(in.readDouble());
            case "bool" -> in -> NODES.booleanNode(in.readBoolean());
            default -> declared(plain);
        };
    }

    private Reader declared(String name) {
        return isClass(name) ? new ClassType(name)::readTree : enumeration(declarations.get(name));
    }

    private Reader choiceOf(List<String> alternatives) {
        List<String> values =
                alternatives.stream().filter(a -> !a.equals("null")).toList();
        List<Reader> readers = values.stream().map(this::of).toList();
        JsonNames names = JsonNames.of(values.toArray(String[]::new));
        Reader best = readers.size() == 1 ? readers.get(0) : in -> in.<JsonNode>readBest(readers, names);
        return values.size() < alternatives.size() ? nullable(best) : best;
    }

    /** The alternatives between bars that are not in brackets. */
    private static List<String> split(String type) {
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

    private static Reader enumeration(String declaration) {
        List<String> names = new ArrayList<>();
        List<String> said = new ArrayList<>();
        declaration
                .lines()
                .skip(1)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> {
                    Matcher alias = ALIAS.matcher(line);
                    String name = line.split("\\s")[0];
                    names.add(name);
                    said.add(alias.find() ? (alias.group(1) == null ? alias.group(2) : alias.group(1)) : name);
                });
        return choice(said, names);
    }

    private static Reader choice(List<String> said, List<String> names) {
        JsonNames choices = JsonNames.of(said.toArray(String[]::new));
        return in -> NODES.stringNode(names.get(in.readChoice(choices)));
    }

    private static Reader exactly(List<String> literals) {
        return in -> {
            String said = in.readValue().json();
            if (!literals.contains(said)) {
                throw in.expected("one of " + literals);
            }
            return said.matches("\\d+")
                    ? NODES.numberNode(Long.parseLong(said))
                    : NODES.booleanNode(said.equals("true"));
        };
    }

    private static Reader nullable(Reader reader) {
        return in -> in.readNull() ? NODES.nullNode() : reader.apply(in);
    }

    private static Reader list(Reader element) {
        return in -> {
            ArrayNode array = NODES.arrayNode();
            in.readList(element).forEach(array::add);
            return array;
        };
    }

    private static Reader map(Reader value) {
        return in -> {
            ObjectNode object = NODES.objectNode();
            in.readMap(value).forEach(object::set);
            return object;
        };
    }

    /** A class. */
    private final class ClassType extends StepType<Tree> {
        private final List<String> names = new ArrayList<>();
        private final List<Reader> readers = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final JsonNames said;
        private long required;

        ClassType(String name) {
            super(Tree.class, name, "", ObjectSchema.EMPTY);
            List<String> wire = new ArrayList<>(List.of("kind"));
            declarations
                    .get(name)
                    .lines()
                    .skip(1)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> {
                        Matcher alias = ALIAS.matcher(line);
                        String property = line.split("\\s")[0];
                        wire.add(alias.find() ? (alias.group(1) == null ? alias.group(2) : alias.group(1)) : property);
                        names.add(property);
                        types.add(ALIAS.matcher(line.substring(property.length()))
                                .replaceAll("")
                                .strip());
                    });
            this.said = JsonNames.of(wire.toArray(String[]::new));
            for (int i = 0; i < types.size(); i++) {
                boolean optional =
                        types.get(i).endsWith("?") || split(types.get(i)).contains("null");
                required |= optional ? 0 : 1L << i + 1;
                readers.add(null); // made when needed, as classes may be recursive
            }
        }

        @Override
        public Tree read(JsonReader in) {
            return new Tree(readTree(in));
        }

        JsonNode readTree(JsonReader in) {
            ObjectNode tree = NODES.objectNode();
            names.forEach(name -> tree.set(name, NODES.nullNode()));
            long seen = 0;
            in.beginObject();
            for (int p = in.nextProperty(said, JsonReader.START); p != JsonReader.END; p = in.nextProperty(said, p)) {
                seen = in.once(said, p, seen);
                if (p == 0) {
                    in.skipValue();
                } else {
                    tree.set(names.get(p - 1), reader(p - 1).apply(in));
                }
            }
            in.require(said, required, seen);
            return tree;
        }

        private Reader reader(int index) {
            if (readers.get(index) == null) {
                readers.set(index, BamlTypes.this.of(types.get(index)));
            }
            return readers.get(index);
        }

        @Override
        public void writeProperties(Tree step, JsonWriter out) {
            throw new UnsupportedOperationException();
        }
    }

    /** What a completion holds, as trees. */
    static List<JsonNode> read(StepUnion union, String completion) {
        return union.read(Dialect.JSON, LlmOutput.of(completion), 0).stream()
                .map(step -> ((Tree) step).node())
                .toList();
    }
}
