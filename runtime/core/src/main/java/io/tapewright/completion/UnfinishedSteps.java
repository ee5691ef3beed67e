package io.tapewright.completion;

import io.tapewright.completion.StepUnion.Branch;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Says what is certain of the steps of a union of which only the beginning has come. */
final class UnfinishedSteps {
    private static final List<String> TOOL_NAMES = List.of("tool_name", "name");
    private static final List<String> ARGUMENTS = List.of("parameters", "arguments", "args");

    private final StepUnion union;
    /** Those of the types that have come. */
    private final Map<StepType<?>, Growth> growths = new ConcurrentHashMap<>();

    UnfinishedSteps(StepUnion union) {
        this.union = union;
    }

    /** A step that is an object with a kind. */
    UnfinishedStep ofObject(String beginning) {
        String certain = PartialObject.of(beginning, Growth.NONE);
        Map<String, JsonValue> known = members(certain);
        JsonValue kind = known.get("kind");
        if (union.allowsToolCalls() && kind != null && kind.text().equals(JsonToolCalls.KIND)) {
            return ofCallObject(beginning, known);
        }
        return type(known)
                .map(type -> ofProperties(type, beginning))
                .orElseGet(() -> new UnfinishedStep(Optional.empty(), JsonValue.parse(certain)));
    }

    private UnfinishedStep ofCallObject(String beginning, Map<String, JsonValue> known) {
        Optional<String> name = first(TOOL_NAMES, known).map(JsonValue::text);
        String form = "{\"const\": \"\"}";
        String arguments = name.map(this::parameters).orElse("{}");
        Growth growth = Growth.of("{\"properties\": {\"kind\": " + form + ", \"id\": " + form + ", \"tool_name\": "
                + form + ", \"name\": " + form + "}, \"additionalProperties\": " + arguments + "}");
        Map<String, JsonValue> grown = members(PartialObject.of(beginning, growth));
        return call(name, first(ARGUMENTS, grown));
    }

    /** A step whose properties begin with some text. */
    UnfinishedStep ofProperties(StepType<?> type, String beginning) {
        Growth growth =
                growths.computeIfAbsent(type, found -> Growth.of(found.schema().json()));
        return new UnfinishedStep(Optional.of(type), JsonValue.parse(PartialObject.of(beginning, growth)));
    }

    /** A step that is a text. Nothing is certain of one whose type does not accept its beginning. */
    UnfinishedStep ofText(StepType<?> type, String beginning) {
        return new UnfinishedStep(Optional.of(type), properties(type, beginning));
    }

    private static <S extends TapeStep> JsonValue properties(StepType<S> type, String text) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        try {
            type.writeProperties(type.ofText(text), out);
        } catch (IllegalArgumentException | NullPointerException refused) {
            return JsonValue.parse("{}");
        }
        return out.endObject().toValue();
    }

    /** A native call whose arguments begin with some text: of a tool, or of a step that is offered as a function. */
    UnfinishedStep ofNative(String name, String beginning) {
        return union.branches().stream()
                .filter(branch ->
                        !union.isText(branch.type()) && branch.wireKind().equals(name))
                .findFirst()
                .filter(branch -> beginning.startsWith("{"))
                .map(branch -> ofProperties(branch.type(), beginning))
                .orElseGet(() -> ofCall(name, beginning));
    }

    private UnfinishedStep ofCall(String name, String beginning) {
        Growth growth = Growth.of(parameters(name));
        Optional<JsonValue> arguments = Optional.of(beginning)
                .filter(text -> text.startsWith("{"))
                .map(text -> JsonValue.parse(PartialObject.of(text, growth)));
        return call(Optional.of(name), arguments);
    }

    /** The schema of a tool's arguments; one that allows anything if the tool is not known. */
    private String parameters(String tool) {
        return union.tools().stream()
                .filter(known -> known.name().equals(tool))
                .findFirst()
                .map(known -> known.parameters().json())
                .orElse("{}");
    }

    private static UnfinishedStep call(Optional<String> name, Optional<JsonValue> arguments) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED).beginObject();
        out.name("tool_calls").beginArray().beginObject().name("function").beginObject();
        name.ifPresent(known -> out.name("name").value(known));
        arguments.ifPresent(known -> out.name("arguments").value(known));
        out.endObject().endObject().endArray().endObject();
        return new UnfinishedStep(Optional.of(ToolCalls.TYPE), out.toValue());
    }

    private Optional<StepType<?>> type(Map<String, JsonValue> known) {
        JsonValue kind = known.get("kind");
        List<Branch> branches = union.branches();
        if (kind == null && branches.size() == 1 && !union.allowsToolCalls()) {
            return Optional.of(branches.get(0).type()); // nothing else can be meant
        }
        return branches.stream()
                .filter(branch -> kind != null && branch.wireKind().equals(kind.text()))
                .<StepType<?>>map(Branch::type)
                .findFirst();
    }

    private static Optional<JsonValue> first(List<String> names, Map<String, JsonValue> members) {
        return names.stream().map(members::get).filter(Objects::nonNull).findFirst();
    }

    private static Map<String, JsonValue> members(String object) {
        return JsonReader.of(object).readMap(JsonReader::readValue);
    }
}
