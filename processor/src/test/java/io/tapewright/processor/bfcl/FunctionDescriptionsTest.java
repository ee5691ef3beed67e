package io.tapewright.processor.bfcl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.SharedData;
import io.tapewright.processor.testing.Source;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Functions that others have described in JSON, written as tools in Java: the generated schemas say the same, and the calls that
 * are known to be right are accepted by the schemas and by the generated readers.
 */
class FunctionDescriptionsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final List<JsonNode> QUESTIONS = new ArrayList<>();
    /** The classes by the descriptions, as several questions have the same. */
    private static final Map<JsonNode, String> CLASSES = new LinkedHashMap<>();

    private static final Map<String, Integer> REMARKS = new TreeMap<>();
    private static BuildResult build;

    @BeforeAll
    static void compileATool() {
        List<Source> sources = new ArrayList<>();
        for (JsonNode question : SharedData.lines("functions/bfcl-sample.jsonl")) {
            QUESTIONS.add(question);
            for (JsonNode function : question.path("functions")) {
                if (!CLASSES.containsKey(function)) {
                    JavaTool tool = new JavaTool("F" + CLASSES.size());
                    CLASSES.put(function, "bfcl.F" + CLASSES.size());
                    sources.add(Source.of(CLASSES.get(function), tool.source(function)));
                    tool.remarks().forEach(remark -> REMARKS.merge(remark, 1, Integer::sum));
                }
            }
        }
        build = Build.with(CompilerKind.JAVAC).sources(sources).run();
        assertTrue(build.success(), () -> build.messages().toString());
    }

    @Test
    void eachSchemaSaysWhatTheDescriptionSays() throws IOException {
        assertTrue(CLASSES.size() >= 300, () -> CLASSES.size() + " descriptions");
        CLASSES.forEach((function, className) -> {
            ToolSpec spec = toolset(className).specs().get(0);
            assertEquals(JavaTool.toolName(function), spec.name());
            assertEquals(function.path("description").asString(""), spec.description());
            JsonNode generated = spec.parameters().tree();
            assertEquals(
                    JSON.valueToTree(Described.of(withoutDescription(function.path("parameters")))),
                    JSON.valueToTree(Described.of(generated)),
                    () -> function.path("name").stringValue());
        });
        report("descriptions", CLASSES.size() + " descriptions; what Java can't say: " + REMARKS);
    }

    @Test
    void recordedCallsAreAccepted() throws IOException {
        List<String> refused = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        for (JsonNode question : QUESTIONS) {
            for (JsonNode call : question.path("ground_truth")) {
                for (Map.Entry<String, JsonNode> one : call.properties()) {
                    JsonNode function = function(question, one.getKey());
                    ObjectNode arguments = Described.call(one.getValue());
                    List<Error> errors = validate(asSchema(function.path("parameters")), arguments);
                    if (!errors.isEmpty()) {
                        wrong.add(one.getKey() + ": " + errors);
                    } else if (refused.addAll(refusals(function, arguments))) {
                        continue;
                    } else {
                        accepted++;
                    }
                }
            }
        }
        report("calls", accepted + " calls accepted; refused by their own descriptions: " + String.join("\n", wrong));
        assertEquals(List.of(), refused);
        assertTrue(accepted >= 240, accepted + " calls accepted");
    }

    private static void report(String name, String text) throws IOException {
        Files.writeString(Path.of("target", "function-" + name + ".txt"), text + "\n");
    }

    private static JsonNode function(JsonNode question, String name) {
        return question.path("functions")
                .valueStream()
                .filter(f -> f.path("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Why the schema or the reader refuses a call. */
    private static List<String> refusals(JsonNode function, ObjectNode arguments) {
        String name = function.path("name").stringValue();
        Toolset tools = toolset(CLASSES.get(function));
        ToolSpec spec = tools.specs().get(0);
        List<String> reasons = new ArrayList<>();
        validate(spec.parameters().tree(), arguments).forEach(error -> reasons.add(name + ": " + error));
        try {
            assertEquals(JsonValue.of("done"), tools.call(spec.name(), JsonReader.of(arguments.toString())));
        } catch (JsonReadException refused) {
            reasons.add(name + ": " + refused.getMessage());
        } catch (Exception other) {
            throw new AssertionError(name, other);
        }
        return reasons;
    }

    private static List<Error> validate(JsonNode schema, JsonNode value) {
        return REGISTRY.getSchema(schema).validate(value);
    }

    /** A description with the type names of JSON Schema. */
    private static JsonNode asSchema(JsonNode description) {
        ObjectNode schema = description.deepCopy().asObject();
        Object type = Described.of(description).get("type");
        if ("any".equals(type)) {
            schema.remove("type");
        } else {
            schema.put("type", type.toString());
        }
        if (schema.has("enum") && !Described.isChoice(schema)) {
            schema.remove("enum");
        }
        if (schema.has("properties")) {
            schema.put("additionalProperties", false);
            schema.path("properties").propertyNames().stream()
                    .toList()
                    .forEach(name -> schema.withObject("/properties")
                            .set(name, asSchema(schema.path("properties").get(name))));
        }
        if (schema.has("items")) {
            schema.set("items", asSchema(schema.path("items")));
        }
        return schema;
    }

    private static JsonNode withoutDescription(JsonNode parameters) {
        ObjectNode copy = parameters.deepCopy().asObject();
        copy.remove("description");
        return copy;
    }

    private static Toolset toolset(String className) {
        return build.make(className + "Toolset", Toolset.class);
    }
}
