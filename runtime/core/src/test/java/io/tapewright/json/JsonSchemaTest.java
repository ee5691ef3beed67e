package io.tapewright.json;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values against schemas that are known at run time only. */
class JsonSchemaTest {
    private static final SchemaRegistry NETWORKNT =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final JsonMapper JACKSON = JsonMapper.shared();

    /** A value that does not fit, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'string'}|5|at the root: expected a string, found 5",
                "{'type':'integer'}|1.5|at the root: expected an integer, found 1.5",
                "{'type':'boolean'}|'x'|at the root: expected true or false, found 'x'",
                "{'type':['integer','null']}|'x'|at the root: expected an integer or null, found 'x'",
                "{'enum':['a',1]}|'b'|at the root: expected one of 'a', 1, found 'b'",
                "{'const':{'a':1}}|{'a':2}|at the root: expected {'a':1}, found {'a':2}",
                "{'required':['a','b']}|{'b':1}|at the root: the property a is missing",
                "{'properties':{'a':{'type':'string'}}}|{'a':1}|at /a: expected a string, found 1",
                "{'properties':{'a':{}},'additionalProperties':false}|{'b':1}"
                        + "|at /b: unknown property; expected one of a",
                "{'additionalProperties':false}|{'b':1}|at /b: unknown property; none is expected",
                "{'additionalProperties':{'type':'null'}}|{'b':1}|at /b: expected null, found 1",
                "{'patternProperties':{'^x':{'type':'null'}},'additionalProperties':false}|{'xa':1}"
                        + "|at /xa: expected null, found 1",
                "{'properties':{'a/b':{'type':'null'}}}|{'a/b':1}|at /a~1b: expected null, found 1",
                "{'items':{'items':{'type':'null'}}}|[[],[null,2]]|at /1/1: expected null, found 2",
                "{'prefixItems':[{'type':'null'}],'items':false}|[null,2]|at /1: expected no value, found 2",
                "{'items':[{'type':'null'}],'additionalItems':false}|[null,2]|at /1: expected no value, found 2",
                "{'minItems':2}|[1]|at the root: expected at least 2 elements, found [1]",
                "{'maxItems':0}|[1]|at the root: expected at most 0 elements, found [1]",
                "{'uniqueItems':true}|[1,2,1.0]|at /2: expected an element that is there only once, found 1.0",
                "{'minProperties':1}|{}|at the root: expected at least 1 properties, found {}",
                "{'minLength':2}|'🙂'|at the root: expected at least 2 characters, found '🙂'",
                "{'maxLength':1}|'ab'|at the root: expected at most 1 characters, found 'ab'",
                "{'pattern':'^a'}|'ba'|at the root: expected text that matches ^a, found 'ba'",
                "{'minimum':1}|0.5|at the root: expected a number that is at least 1, found 0.5",
                "{'maximum':1}|1.5|at the root: expected a number that is at most 1, found 1.5",
                "{'exclusiveMinimum':1}|1|at the root: expected a number that is more than 1, found 1",
                "{'exclusiveMaximum':1}|1|at the root: expected a number that is less than 1, found 1",
                "{'minimum':1,'exclusiveMinimum':true}|1|at the root: expected a number that is more than 1, found 1",
                "{'multipleOf':0.1}|0.25|at the root: expected a multiple of 0.1, found 0.25",
                "{'allOf':[{'type':'string'},{'minLength':2}]}|'a'|at the root: expected at least 2 characters, found 'a'",
                "{'anyOf':[{'type':'string'},{'type':'null'}]}|1"
                        + "|at the root: expected a string, found 1; or expected null, found 1",
                "{'anyOf':[{'properties':{'a':{'type':'null'}}},{'type':'null'}]}|{'a':1}|at /a: expected null, found 1",
                "{'oneOf':[{'minimum':1},{'maximum':5}]}|3"
                        + "|at the root: expected one form only, but it fits 2 of them, found 3",
                "{'not':{'type':'string'}}|'a'|at the root: the schema excludes 'a'",
                "{'$ref':'#/$defs/a','$defs':{'a':{'type':'null'}}}|1|at the root: expected null, found 1",
                "{'$ref':'#/$defs/a~1%20b','$defs':{'a/ b':{'type':'null'}}}|1|at the root: expected null, found 1",
                "false|1|at the root: expected no value, found 1",
            })
    void whatDoesNotFitIsToldWithItsPlace(String schema, String value, String message) {
        var e = assertThrows(JsonReadException.class, () -> check(schema, value));
        assertEquals(quoted(message), e.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'integer'}|5.0",
                "{'type':'integer','nullable':true}|null",
                "{'type':'kilometre'}|5",
                "{'format':'date'}|'tomorrow'",
                "{'pattern':'('}|'a'",
                "{'minimum':'1'}|0",
                "{'required':[1],'properties':[],'items':5,'anyOf':{}}|{'a':[1]}",
                "{'$ref':'https://example.org/other.json'}|5",
                "{'$ref':'#/$defs/missing'}|5",
                "{'$ref':'#'}|5",
                "{'anyOf':[{'$ref':'#'},{'$ref':'#'}]}|5",
                "{'multipleOf':3}|1e1000000000",
                "{'multipleOf':0}|1",
                "{'if':{'type':'integer'},'then':false}|5",
                "true|5",
                "5|5",
            })
    void whatIsUnknownOrWrongInASchemaRefusesNothing(String schema, String value) {
        assertDoesNotThrow(() -> check(schema, value));
    }

    @Test
    void allThatIsWrongIsTold() {
        var e = assertThrows(
                JsonReadException.class,
                () -> check(
                        "{'required':['c'],'properties':{'a':{'type':'string'},'b':{'minimum':3}}}",
                        "{'a':1,\n'b':2}"));
        assertEquals(
                List.of("", "/a", "/b"),
                e.all().stream().map(JsonReadException::path).toList());
        assertEquals(12, e.all().get(2).position());
        assertEquals(quoted("'b':2}\n    ^"), e.all().get(2).excerpt());
    }

    @Test
    void aReferenceIsFollowedAtAnyDepth() {
        String tree = "{'type':'object','properties':{'child':{'$ref':'#'},'n':{'type':'integer'}}}";
        String deep = "{'child':".repeat(300) + "{'n':'x'}" + "}".repeat(300);
        var e = assertThrows(JsonReadException.class, () -> check(tree, deep));
        assertEquals("/child".repeat(300) + "/n", e.path());
        assertDoesNotThrow(() -> check(tree, deep.replace("'x'", "1")));
    }

    // ---- against another validator

    /** Whether a random value fits a random schema is what networknt's validator says. */
    @Property(tries = 20_000)
    void itAgreesWithAnotherValidator(@ForAll long seed) {
        RandomSchemas random = new RandomSchemas(new Random(seed));
        String schema = json(random.root());
        String value = json(random.value(3));
        Schema other = NETWORKNT.getSchema(schema);
        boolean fits = other.validate(JACKSON.readTree(value)).isEmpty();
        assertEquals(fits, fits(schema, value), () -> value + " against " + schema);
    }

    @Test
    void randomValuesFitRandomSchemasOftenEnoughAndNotAlways() {
        int fitting = 0;
        for (int seed = 0; seed < 1000; seed++) {
            RandomSchemas random = new RandomSchemas(new Random(seed));
            fitting += fits(json(random.root()), json(random.value(3))) ? 1 : 0;
        }
        assertTrue(fitting > 200 && fitting < 800, "fitting: " + fitting);
    }

    private static boolean fits(String schema, String value) {
        try {
            check(schema, value);
            return true;
        } catch (JsonReadException e) {
            return false;
        }
    }

    private static void check(String schema, String value) {
        JsonSchema.of(JsonValue.parse(quoted(schema))).check(JsonValue.parse(quoted(value)));
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }

    private static String json(Object tree) {
        JsonNode node = JACKSON.valueToTree(tree);
        return node.toString();
    }

    /** Schemas and values of few names and numbers, so that they meet. */
    private static final class RandomSchemas {
        private static final List<String> NAMES = List.of("a", "b", "ab");

        private final Random random;
        /** Where references may lead; never back to where they are, as the other validator goes on forever there. */
        private List<String> targets = List.of();

        RandomSchemas(Random random) {
            this.random = random;
        }

        Map<String, Object> root() {
            Object last = schema(1);
            targets = List.of("#/$defs/last");
            Object first = schema(1);
            targets = List.of("#/$defs/first", "#/$defs/last");
            Map<String, Object> root = new LinkedHashMap<>(object(3));
            root.put("$defs", Map.of("first", first, "last", last));
            return root;
        }

        private Object schema(int depth) {
            if (random.nextInt(12) == 0) {
                return random.nextBoolean();
            }
            return object(depth);
        }

        private Map<String, Object> object(int depth) {
            Map<String, Object> schema = new LinkedHashMap<>();
            int keywords = random.nextInt(3);
            for (int i = 0; i <= keywords; i++) {
                addKeyword(schema, depth);
            }
            return schema;
        }

        private void addKeyword(Map<String, Object> schema, int depth) {
            switch (random.nextInt(depth > 0 ? 25 : 14)) {
                case 0, 1, 2 -> schema.put("type", pick(types()));
                case 3 -> schema.put("type", List.of("null", pick(List.of("integer", "string", "object"))));
                case 4 -> schema.put("enum", List.of(value(1), value(1), "a", 1));
                case 5 -> schema.put("const", value(1));
                case 6 -> schema.put(pick(List.of("minimum", "exclusiveMinimum")), number());
                case 7 -> schema.put(pick(List.of("maximum", "exclusiveMaximum")), number());
                case 8 -> schema.put("multipleOf", pick(List.of(1, 2, 0.5)));
                case 9 -> schema.put(pick(List.of("minLength", "maxLength")), random.nextInt(3));
                case 10 -> schema.put("pattern", pick(List.of("^a", "b$", "a")));
                case 11 -> schema.put(pick(List.of("minItems", "maxItems")), random.nextInt(3));
                case 12 -> schema.put("uniqueItems", random.nextBoolean());
                case 13 -> schema.put(pick(List.of("minProperties", "maxProperties")), random.nextInt(3));
                case 14, 15 -> schema.put("properties", schemas(depth));
                case 16 -> schema.put("required", List.of(pick(NAMES)));
                case 17 -> schema.put("additionalProperties", schema(depth - 1));
                case 18 -> schema.put("patternProperties", Map.of(pick(List.of("^a", "b$")), schema(depth - 1)));
                case 19 -> schema.put("items", schema(depth - 1));
                case 20 -> schema.put("prefixItems", List.of(schema(depth - 1), schema(depth - 1)));
                case 21 -> schema.put(pick(List.of("allOf", "anyOf")), List.of(schema(depth - 1), schema(depth - 1)));
                case 22 -> schema.put("oneOf", List.of(schema(depth - 1), schema(depth - 1)));
                case 23 -> schema.put("not", schema(depth - 1));
                default -> targets.stream().skip(random.nextInt(2)).findFirst().ifPresent(to -> schema.put("$ref", to));
            }
        }

        private Map<String, Object> schemas(int depth) {
            return NAMES.stream().collect(Collectors.toMap(name -> name, name -> schema(depth - 1)));
        }

        private static List<String> types() {
            return List.of("string", "integer", "number", "boolean", "object", "array", "null");
        }

        Object value(int depth) {
            return switch (random.nextInt(depth > 0 ? 8 : 5)) {
                case 0 -> pick(List.of("", "a", "ab", "b"));
                case 1, 2 -> number();
                case 3 -> random.nextBoolean();
                case 4 -> pick(List.of("a", 0, 2));
                case 5 -> array(depth);
                default -> members(depth);
            };
        }

        private List<Object> array(int depth) {
            List<Object> elements = new ArrayList<>();
            int size = random.nextInt(4);
            for (int i = 0; i < size; i++) {
                elements.add(value(depth - 1));
            }
            return elements;
        }

        private Map<String, Object> members(int depth) {
            Map<String, Object> members = new LinkedHashMap<>();
            NAMES.stream().filter(name -> random.nextBoolean()).forEach(name -> members.put(name, value(depth - 1)));
            return members;
        }

        private Object number() {
            return pick(List.of(0, 1, 2, 3, 0.5, 1.0, -1));
        }

        private <T> T pick(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }
}
