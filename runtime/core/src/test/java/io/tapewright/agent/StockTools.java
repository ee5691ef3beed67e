package io.tapewright.agent;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import io.tapewright.tool.UnknownToolException;
import java.util.ArrayList;
import java.util.List;

/** A toolset as the processor generates them; {@code fail} throws, {@code wait} is interrupted. */
final class StockTools implements Toolset {
    private static final JsonNames NAMES = JsonNames.of("company");
    private static final JsonValue PARAMETERS = JsonValue.parse(
            "{\"type\": \"object\", \"properties\": {\"company\": {\"type\": \"string\"}}, \"required\": [\"company\"]}");
    static final List<ToolSpec> SPECS = List.of(
            new ToolSpec("ticker", "Looks up a ticker.", PARAMETERS),
            new ToolSpec("fail", "Fails.", PARAMETERS),
            new ToolSpec("wait", "Waits.", PARAMETERS));

    final List<String> called = new ArrayList<>();

    @Override
    public List<ToolSpec> specs() {
        return SPECS;
    }

    @Override
    public JsonValue call(String name, JsonReader in) throws Exception {
        String company = company(in);
        called.add(name + " " + company);
        return switch (name) {
            case "ticker" -> JsonValue.parse("{\"ticker\": " + JsonValue.of(company.substring(0, 1)) + "}");
            case "fail" -> throw new java.io.IOException(company.isEmpty() ? null : "no connection to " + company);
            case "wait" -> throw new InterruptedException();
            default -> throw new UnknownToolException(name, List.of());
        };
    }

    private static String company(JsonReader in) {
        String company = "";
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            company = in.readString();
        }
        in.require(NAMES, 1, seen);
        return company;
    }
}
