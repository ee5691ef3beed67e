package io.tapewright.examples.recorded;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * The analyst of TapeAgents' tutorial. Its sentences are configuration, as they stand in the recording.
 *
 * @param system the system prompt
 * @param toPlan what the model is told to make a plan
 * @param toAct what the model is told to carry it out
 */
@Agent(
        nodes = {TutorialAnalyst.Plan.class, TutorialAnalyst.Act.class},
        tools = TutorialAnalyst.Tools.class,
        system = "{system}")
record TutorialAnalyst(String system, String toPlan, String toAct) {

    @Node(emits = AssistantThought.class, guidance = "{toPlan}")
    interface Plan {}

    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            guidance = "{toAct}",
            next = {
                @Next(after = ToolCalls.class, node = Act.class),
                @Next(after = AssistantStep.class, node = Plan.class)
            })
    interface Act {}

    /** The tools of the tutorial. Their results are those of the recording. */
    static final class Tools {
        private final Map<String, String> results = new HashMap<>();

        /** Tools that know the results in a recorded conversation. */
        Tools(JsonNode messages) {
            Map<String, String> callsById = new HashMap<>();
            String saidInJson = "";
            for (JsonNode message : messages) {
                String content = message.path("content").asString("");
                if (content.startsWith("{\"kind\": \"tool_call\"")) {
                    JsonNode call = JsonValue.parse(content).tree();
                    saidInJson = key(call.path("tool_name").asString(), call.path("parameters"));
                }
                for (JsonNode call : message.path("tool_calls")) {
                    JsonNode function = call.path("function");
                    JsonNode arguments = JsonValue.parse(
                                    function.path("arguments").asString())
                            .tree();
                    callsById.put(
                            call.path("id").asString(),
                            key(function.path("name").asString(), arguments));
                }
                if (message.path("role").asString().equals("tool")) {
                    String id = message.path("tool_call_id").asString();
                    results.put(callsById.getOrDefault(id, saidInJson), content);
                }
            }
        }

        private static String key(String tool, JsonNode arguments) {
            return tool + arguments.values().stream().map(JsonNode::asString).toList();
        }

        private String result(String tool, Object... arguments) {
            String call = tool + List.of(arguments);
            return Objects.requireNonNull(results.get(call), () -> "nobody recorded " + call);
        }

        /** Get company stock ticker from its name. */
        @Tool
        public String getStockTicker(String companyName) {
            return result("get_stock_ticker", companyName);
        }

        /** Get stock prices for a given symbol and date range. */
        @Tool
        public String getStockData(String symbol, String startDate, String endDate) {
            return result("get_stock_data", symbol, startDate, endDate);
        }
    }
}
