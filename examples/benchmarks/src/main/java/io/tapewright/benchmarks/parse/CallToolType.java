package io.tapewright.benchmarks.parse;

import io.tapewright.benchmarks.parse.BenchStep.CallTool;
import io.tapewright.benchmarks.parse.BenchStep.Priority;
import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import io.tapewright.step.ObjectSchema;
import io.tapewright.step.StepType;
import java.util.Map;

/** What the processor would write for {@link CallTool} if it knew maps. */
final class CallToolType extends StepType<CallTool> {
    static final CallToolType TYPE = new CallToolType();

    private static final JsonNames NAMES = JsonNames.of("kind", "tool", "args", "priority");
    private static final JsonNames PRIORITIES = JsonNames.of("LOW", "NORMAL", "HIGH");

    private CallToolType() {
        super(CallTool.class, "call_tool", "", ObjectSchema.EMPTY);
    }

    @Override
    public CallTool read(JsonReader in) {
        String tool = "";
        Map<String, String> args = Map.of();
        Priority priority = Priority.LOW;
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            switch (p) {
                case 0 -> in.skipValue();
                case 1 -> tool = in.readString();
                case 2 -> args = in.readMap(JsonReader::readString);
                default -> priority = Priority.valueOf(PRIORITIES.get(in.readChoice(PRIORITIES)));
            }
        }
        in.require(NAMES, 0b1110, seen);
        return new CallTool(tool, args, priority);
    }

    @Override
    public void writeProperties(CallTool step, JsonWriter out) {
        out.name("tool").value(step.tool());
        out.name("args").beginObject();
        step.args().forEach((name, value) -> out.name(name).value(value));
        out.endObject().name("priority").value(step.priority().name());
    }
}
