package io.tapewright.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.SharedData;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.StepTypes;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The training texts that TapeAgents made of a recorded chat with Llama 3, to the character. */
class RecordedTrainingTextsTest {

    @Test
    void aReuseOfTheChatGivesTheRecordedTexts() {
        List<TrainingText> recorded = new ArrayList<>();
        JsonValue.parse(SharedData.text("tapeagents/llama_agent/traces.json"))
                .tree()
                .forEach(text -> recorded.add(TrainingTextJson.read(JsonValue.of(text))));
        assertEquals(3, recorded.size());
        String json = SharedData.text("tapeagents/llama_agent/tape.json");

        assertEquals(recorded, chat().trainingData(Tape.read(json, TapeCodec.of(StepTypes.builtIn()))));
    }

    private static TapeAgent chat() {
        return TapeAgent.builder("LLAMAChatBot")
                .node(StandardNode.builder("chat", StepUnion.of(AssistantStep.TYPE))
                        .build())
                .llm(TrainableLlm.of(
                        prompt -> {
                            throw new AssertionError("no model is asked");
                        },
                        new Llama3Template()))
                .build();
    }
}
