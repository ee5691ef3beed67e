package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.SchemaFamily;
import io.tapewright.processor.testing.AllSchemas;
import io.tapewright.processor.testing.GeneratedSchema;
import io.tapewright.processor.testing.RandomValues;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What must not be in a schema for each family of providers, and that values of every form can be read. */
class ProviderSchemasTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** Keywords that no family takes, or that not all tools agree on. */
    private static final Set<String> NOWHERE = Set.of(
            "oneOf allOf not if then else dependentRequired dependentSchemas title $schema $id discriminator nullable const"
                    .split(" "));

    /** The rules, by the families that have them. Words are keywords that must not appear. */
    private static final Map<SchemaFamily, List<Rule>> RULES = Map.of(
            SchemaFamily.PLAIN,
            List.of(rule("closes its objects", ProviderSchemasTest::isClosedOrMap)),
            SchemaFamily.STRICT,
            List.of(
                    no(
                            "minLength maxLength default examples uniqueItems contains propertyNames minProperties maxProperties"),
                    no("patternProperties unevaluatedProperties unevaluatedItems contentEncoding"),
                    formats("date-time time date duration email hostname ipv4 ipv6 uuid"),
                    rule("closes its objects", ProviderSchemasTest::isClosed),
                    rule("requires all properties", ProviderSchemasTest::requiresAll),
                    rule("says what each value is", ProviderSchemasTest::isTyped),
                    rule("has nothing beside a reference", ProviderSchemasTest::isAloneAsReference),
                    rule("has no lookaround", schema -> !pattern(schema).matches(".*\\(\\?[=!<].*"))),
            SchemaFamily.ANTHROPIC,
            List.of(
                    no("minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength maxItems"),
                    no("default examples uniqueItems contains patternProperties propertyNames contentEncoding"),
                    formats("date-time time date duration email hostname uri ipv4 ipv6 uuid"),
                    rule("closes its objects", ProviderSchemasTest::isClosed),
                    rule(
                            "has at least 0 or 1 items",
                            schema -> schema.path("minItems").asInt(0) < 2),
                    rule("has simple patterns", schema -> !pattern(schema).matches(".*(\\(\\?[=!<]|\\\\[1-9b]).*"))),
            SchemaFamily.GEMINI,
            List.of(
                    no(
                            "additionalProperties $ref $defs patternProperties minLength maxLength pattern uniqueItems default"),
                    no(
                            "exclusiveMinimum exclusiveMaximum multipleOf contentEncoding examples prefixItems propertyNames"),
                    no("minItems maxItems minProperties maxProperties contains"),
                    formats("date-time enum"),
                    rule("says what each value is", ProviderSchemasTest::isTyped),
                    rule(
                            "has one type, not null",
                            schema -> !schema.path("type").isArray()
                                    && !schema.path("type").asString("").equals("null"))),
            SchemaFamily.GRAMMAR,
            List.of(
                    no("uniqueItems contains prefixItems propertyNames patternProperties multipleOf contentEncoding"),
                    formats("date-time time date uuid"),
                    rule("closes its objects", ProviderSchemasTest::isClosedOrMap),
                    rule(
                            "has whole patterns",
                            schema ->
                                    pattern(schema).isEmpty() || pattern(schema).matches("\\^.*\\$")),
                    rule(
                            "has a pattern or a length",
                            schema ->
                                    pattern(schema).isEmpty() || !schema.has("minLength") && !schema.has("maxLength")),
                    rule(
                            "has bounds of whole numbers only",
                            schema -> !schema.has("minimum") && !schema.has("maximum")
                                    || schema.path("type").asString("").equals("integer")),
                    rule(
                            "has properties or alternatives",
                            schema -> !schema.has("properties") || !schema.has("anyOf"))));

    private record Rule(String name, Predicate<JsonNode> isKept) {}

    @TestFactory
    Stream<DynamicTest> noFamilyIsToldWhatItDoesNotTake() {
        return Stream.of(SchemaFamily.values())
                .flatMap(family -> Stream.concat(
                                Stream.of(no(String.join(" ", new TreeSet<>(NOWHERE)))), RULES.get(family).stream())
                        .map(rule -> DynamicTest.dynamicTest(family + " " + rule.name(), () -> check(family, rule))));
    }

    private static void check(SchemaFamily family, Rule rule) {
        for (GeneratedSchema schema : AllSchemas.list()) {
            JsonNode whole = JSON.readTree(schema.json().apply(family));
            assertEquals("object", whole.path("type").stringValue(), schema::toString);
            for (JsonNode part : parts(whole)) {
                assertTrue(rule.isKept().test(part), () -> schema + ": " + part);
            }
        }
    }

    /** One is enough: the rest of an object may say the same in each form. */
    @ParameterizedTest
    @EnumSource
    void theSameIsSaidToEachFamily(SchemaFamily family) {
        for (GeneratedSchema schema : AllSchemas.list()) {
            JsonNode plain = JSON.readTree(schema.json().apply(SchemaFamily.PLAIN));
            JsonNode other = JSON.readTree(schema.json().apply(family));
            assertEquals(
                    plain.path("properties").propertyNames(),
                    other.path("properties").propertyNames(),
                    schema::toString);
        }
    }

    /**
     * What a schema allows, in whatever form, can be read, unless a constructor refuses it. Constraints are left out: some families
     * have them in words only.
     */
    @ParameterizedTest
    @EnumSource
    void valuesOfEachFormAreRead(SchemaFamily family) {
        for (GeneratedSchema schema : AllSchemas.list()) {
            if (schema.name().startsWith("constraints:")) {
                continue;
            }
            JsonNode json = JSON.readTree(schema.json().apply(family));
            RandomValues values = new RandomValues(json, 17);
            for (int i = 0; i < 30; i++) {
                String value = values.next().toString();
                assertEquals(
                        List.of(),
                        REGISTRY.getSchema(json).validate(JSON.readTree(value)),
                        () -> "not of the schema " + json + ": " + value);
                schema.reader().ifPresent(reader -> assertRead(schema, reader::accept, value));
            }
        }
    }

    private static void assertRead(
            GeneratedSchema schema, java.util.function.Consumer<JsonReader> reader, String value) {
        try {
            reader.accept(JsonReader.of(value));
        } catch (JsonReadException refusal) {
            // a compact constructor may ask for more than a schema says
            assertTrue(
                    refusal.getCause() instanceof IllegalArgumentException,
                    () -> schema + " refuses " + value + ": " + refusal);
        }
    }

    private static Rule rule(String name, Predicate<JsonNode> isKept) {
        return new Rule(name, isKept);
    }

    private static Rule no(String keywords) {
        return rule(
                "has no " + keywords, schema -> Stream.of(keywords.split(" ")).noneMatch(schema::has));
    }

    private static Rule formats(String taken) {
        Set<String> formats = Set.of(taken.split(" "));
        return rule(
                "has no formats but " + taken,
                schema -> !schema.has("format")
                        || formats.contains(schema.path("format").stringValue()));
    }

    private static boolean isObject(JsonNode schema) {
        return schema.path("type").asString("").equals("object");
    }

    private static boolean isClosed(JsonNode schema) {
        return !isObject(schema)
                || schema.path("additionalProperties").toString().equals("false");
    }

    private static boolean isClosedOrMap(JsonNode schema) {
        return isClosed(schema)
                || !schema.has("properties")
                        && schema.path("additionalProperties").isObject();
    }

    private static boolean requiresAll(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.stringValue()));
        return required.equals(new HashSet<>(schema.path("properties").propertyNames()));
    }

    private static boolean isTyped(JsonNode schema) {
        boolean isArray = schema.path("type").asString("").equals("array");
        return isArray
                ? schema.path("items").isObject()
                : schema.has("type") || schema.has("anyOf") || schema.has("$ref");
    }

    private static boolean isAloneAsReference(JsonNode schema) {
        return !schema.has("$ref") || schema.size() == 1;
    }

    private static String pattern(JsonNode schema) {
        return schema.path("pattern").asString("");
    }

    /** A schema and all schemas inside of it; names of properties are no keywords. */
    private static List<JsonNode> parts(JsonNode schema) {
        List<JsonNode> all = new ArrayList<>();
        all.add(schema);
        for (String named : List.of("properties", "$defs")) {
            schema.path(named).forEach(part -> all.addAll(parts(part)));
        }
        schema.path("anyOf").forEach(part -> all.addAll(parts(part)));
        for (String one : List.of("items", "additionalProperties")) {
            if (schema.path(one).isObject()) {
                all.addAll(parts(schema.path(one)));
            }
        }
        return all;
    }
}
