package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent.Ended;
import io.tapewright.agent.MainLoopStatus;
import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ToolCall;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Runs the {@link TutorialAnalyst} over recorded calls. */
final class Tutorial {
    private static final String QUESTION = "Tell me about Vulcan in 3 sentences";

    private Tutorial() {}

    /** The tape of a run that gets the recorded answers. */
    static Tape run(List<RecordedCall> recorded) {
        return run(analyst(recorded, new ArrayList<>()));
    }

    /** The recorded sentences are the agent's configuration; the model gives the recorded answers in order. */
    static TapeAgent analyst(List<RecordedCall> recorded, List<Prompt> prompts) {
        RecordedCall plan = recorded.get(0);
        RecordedCall last = recorded.get(recorded.size() - 1);
        return builder(
                        content(plan.message(0)),
                        content(plan.message(plan.messageCount() - 1)),
                        content(last.message(last.messageCount() - 1)),
                        last.prompt().path("messages"))
                .llm(prompt -> {
                    prompts.add(prompt);
                    return LlmStream.of(
                            prompt, output(recorded.get(prompts.size() - 1).output()));
                })
                .build();
    }

    static TapeAgent.Builder builder(String system, String toPlan, String toAct, JsonNode messages) {
        return TutorialAnalystAgent.builder(
                new TutorialAnalyst(system, toPlan, toAct), new TutorialAnalyst.Tools(messages));
    }

    static Tape run(TapeAgent agent) {
        try (var events = MainLoop.run(agent, agent.environment(), Tape.of(new UserStep(QUESTION)))) {
            List<Object> statuses = new ArrayList<>();
            events.forEachRemaining(event -> {
                if (event instanceof Ended end) {
                    statuses.add(end.status());
                }
            });
            assertEquals(List.of(MainLoopStatus.EXTERNAL_INPUT_NEEDED), statuses);
            return events.tape();
        }
    }

    static LlmOutput output(JsonNode message) {
        List<ToolCall> calls = StreamSupport.stream(message.path("tool_calls").spliterator(), false)
                .map(call -> ToolCall.of(
                        call.path("id").asString(),
                        call.path("function").path("name").asString(),
                        JsonValue.of(call.path("function").path("arguments"))))
                .toList();
        return message.path("content").isString() ? LlmOutput.of(content(message)) : LlmOutput.of(calls);
    }

    static String content(JsonNode message) {
        return message.path("content").asString();
    }
}
