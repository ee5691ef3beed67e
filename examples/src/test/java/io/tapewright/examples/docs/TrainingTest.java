package io.tapewright.examples.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.MainLoop;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.examples.analyst.Analyst;
import io.tapewright.examples.analyst.AnalystAgent;
import io.tapewright.examples.analyst.Main;
import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.openai.OpenAiLlm;
import io.tapewright.llm.replay.ReplayLlm;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.training.ChatTemplate;
import io.tapewright.training.TrainableLlm;
import io.tapewright.training.TrainingText;
import io.tapewright.training.TrainingTextJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The samples of the page on training, run. */
class TrainingTest {
    private final Market market = Market.embedded();
    private final Llm llm = ReplayLlm.from(
                    Objects.requireNonNull(Main.class.getResourceAsStream("recording.jsonl")), "recording.jsonl")
            .repeatingLast();

    private TapeAgent.Builder analyst() {
        return AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(market));
    }

    private Tape taught() {
        var teacher = analyst().llm(llm).build();
        Tape start = Tape.of(new UserStep("How did Vulcan do this month?"));
        return MainLoop.run(teacher, teacher.environment(), start).finalTape();
    }

    @Test
    void trainingData(@TempDir Path folder) throws Exception {
        Tape done = taught();
        ChatTemplate template = new ChatMl();
        var llama = OpenAiLlm.builder("my-llama").apiKey("none").build();
        var student = analyst()
                .dialect("acting", Dialect.JSON)
                .llm(TrainableLlm.of(llama, template))
                .build();

        List<TrainingText> data = student.trainingData(done);

        assertEquals(4, data.size());
        assertTrue(data.get(1).promptText().endsWith("<|im_start|>assistant\n"));
        assertTrue(data.get(1).outputText().startsWith("{\"kind\": \"tool_call\""));
        assertTrue(data.get(1).outputText().endsWith("<|im_end|>\n"));
        assertEquals(data, student.reuse(done).trainingData(template));
        writtenAndRead(data, folder.resolve("training.jsonl"));
    }

    private static void writtenAndRead(List<TrainingText> data, Path file) throws Exception {
        List<TrainingText> rewarded = data.stream()
                .map(text -> text.withReward(1).withGroupId("vulcan"))
                .toList();
        List<String> lines = rewarded.stream()
                .map(text -> TrainingTextJson.write(text).json())
                .toList();
        Files.write(file, lines);
        List<TrainingText> read = Files.readAllLines(file).stream()
                .map(line -> TrainingTextJson.read(JsonValue.parse(line)))
                .toList();

        assertEquals(rewarded, read);
    }
}
