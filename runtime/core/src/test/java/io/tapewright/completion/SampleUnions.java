package io.tapewright.completion;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.Action;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.PropertyType;
import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import io.tapewright.step.Thought;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.Optional;

/** Step types and unions that the tests of completions share. */
final class SampleUnions {
    record Plan(List<String> items, Optional<String> remark) implements Thought {
        static final StepType<Plan> TYPE = StepType.of(Plan.class, "plan", "What you will do.")
                .property("items", PropertyType.STRING.list(), Plan::items)
                .optional("remark", PropertyType.STRING, Plan::remark)
                .construct(v -> new Plan(v.get(0), v.find(1)));
    }

    record Buy(String symbol, int count) implements Action {
        static final StepType<Buy> TYPE = StepType.of(Buy.class, "buy", "")
                .property("symbol", PropertyType.STRING, Buy::symbol)
                .property("count", PropertyType.INTEGER, Buy::count)
                .construct(v -> new Buy(v.get(0), v.get(1)));

        Buy {
            if (count < 1) {
                throw new IllegalArgumentException("count must be at least 1");
            }
        }
    }

    /** A text that is not just any. */
    record Shout(String text) implements Thought {
        static final StepType<Shout> TYPE = StepType.of(Shout.class, "shout", "")
                .property("text", PropertyType.STRING, Shout::text)
                .construct(v -> new Shout(v.get(0)));

        Shout {
            if (!text.endsWith("!")) {
                throw new IllegalArgumentException("a shout ends with '!'");
            }
        }
    }

    static final ToolSpec TICKER = new ToolSpec(
            "get_ticker",
            "Looks up a \"ticker\".",
            JsonValue.parse("{\"type\": \"object\", \"properties\": {\"company\": {\"type\": \"string\"}},"
                    + " \"required\": [\"company\"], \"additionalProperties\": false}"));

    static final StepTypes TYPES = StepTypes.builtIn().and(Plan.TYPE, Buy.TYPE, Shout.TYPE);
    static final StepUnion TEXT = StepUnion.of(AssistantThought.TYPE);
    static final StepUnion PLAN = StepUnion.of(Plan.TYPE);
    static final StepUnion CALLS =
            StepUnion.builder().toolCalls(List.of(TICKER)).build();
    static final StepUnion CALLS_AND_STEPS = StepUnion.builder()
            .toolCalls(List.of(TICKER))
            .step(Plan.TYPE)
            .step(Buy.TYPE)
            .build();
    static final StepUnion EVERYTHING = StepUnion.builder()
            .toolCalls(List.of(TICKER))
            .step(Plan.TYPE)
            .step(Buy.TYPE)
            .step(AssistantStep.TYPE, "response")
            .build();
    static final StepUnion TWO_TEXTS = StepUnion.of(AssistantThought.TYPE, AssistantStep.TYPE);

    private SampleUnions() {}

    static ToolCall call(String id, String arguments) {
        return ToolCall.of(id, "get_ticker", JsonValue.parse(arguments));
    }

    static LlmOutput says(String text) {
        return LlmOutput.of(text.replace('\'', '"'));
    }
}
