package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Price;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Respond;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.training.ChatTemplate;
import io.tapewright.training.TrainableLlm;
import io.tapewright.training.TrainingText;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tapes become training texts: a text for each call of a model, by the model that is called. */
class TrainingDataTest {
    private final Tape taught = agent("plan", "act")
            .llm(ScriptedLlm.saying("First think."))
            .llm("speaker", ScriptedLlm.saying("Hello!"))
            .build()
            .run(Tape.of(new UserStep("Hi!")))
            .finalTape();

    private static TapeAgent.Builder agent(String planning, String acting) {
        return TapeAgent.builder("student")
                .node(StandardNode.builder(planning, StepUnion.of(AssistantThought.TYPE))
                        .build())
                .node(StandardNode.builder(acting, StepUnion.of(AssistantStep.TYPE))
                        .llm("speaker")
                        .build());
    }

    /** Each message on a line, after what its model is called. */
    private static ChatTemplate template(String model) {
        return (messages, tools, addGenerationPrompt) -> model
                + messages.stream()
                        .map(message -> "\n" + message.role().wireName() + ": "
                                + message.content().orElse(""))
                        .collect(Collectors.joining())
                + (addGenerationPrompt ? "\nassistant: " : "");
    }

    private static TrainableLlm trainable(String model) {
        return TrainableLlm.of(new ScriptedLlm(), template(model));
    }

    @Test
    void aModelThatKnowsNoTrainingTextsIsAnErrorThatSaysWhatToDo() {
        TapeAgent agent = agent("plan", "act")
                .llm(trainable("thinker"))
                .llm("speaker", new ScriptedLlm())
                .build();
        var error = assertThrows(IllegalStateException.class, () -> agent.trainingData(taught));
        assertEquals(
                "The agent student can't give training data: its model of the role speaker does not know from which texts it"
                        + " learns. Give it one with .llm(\"speaker\", TrainableLlm.of(llm, chatTemplate)) on its builder,"
                        + " or name the template: agent.reuse(tape).trainingData(chatTemplate)",
                error.getMessage());
    }

    @Test
    void anAgentWithoutModelsIsToldSo() {
        TapeAgent agent = agent("plan", "act").build();
        var error = assertThrows(IllegalStateException.class, () -> agent.trainingData(taught));
        assertTrue(
                String.valueOf(error.getMessage())
                        .startsWith("The agent student can't give training data: it has no model of the role default. "
                                + "Give it one with .llm(TrainableLlm.of(llm, chatTemplate)) on its builder"),
                error.getMessage());
    }

    @Test
    void aTapeThatTheAgentWouldNotHaveMadeGivesNone() {
        TapeAgent mute = TapeAgent.builder("student")
                .node(HandMadeNode.of("plan", new AssistantThought(JsonValue.of("Something else."))))
                .build();
        assertThrows(ReuseException.class, () -> mute.trainingData(taught));
    }

    @Test
    void thereIsATextForEachCallByTheModelOfItsRole() {
        TapeAgent student = agent("plan", "act")
                .llm(trainable("thinker"))
                .llm("speaker", trainable("talker"))
                .build();
        assertEquals(
                List.of(
                        TrainingText.of("thinker\nuser: Hi!\nassistant: ", "First think."),
                        TrainingText.of("talker\nuser: Hi!\nassistant: First think.\nassistant: ", "Hello!")),
                student.trainingData(taught));
    }

    @Test
    void withATemplateNoModelIsNeeded() {
        Reuse reuse = agent("plan", "act").build().reuse(taught);
        assertEquals(
                List.of("First think.", "Hello!"),
                reuse.trainingData(template("any")).stream()
                        .map(TrainingText::outputText)
                        .toList());
    }

    @Test
    void anAnswerThatCouldNotBeReadIsNothingToLearn() {
        TapeAgent teacher = speaking(ScriptedLlm.saying("Hm.", "{'kind': 'assistant', 'content': 'Hello!'}"));
        Tape failed = teacher.run(Tape.of(new UserStep("Hi!"))).finalTape();
        assertInstanceOf(LlmOutputParsingFailure.class, failed.step(1));
        Tape repaired =
                teacher.run(failed.append(new UserStep("In JSON, please."))).finalTape();

        List<TrainingText> data = speaking(trainable("any")).trainingData(repaired);
        assertEquals(
                List.of("{\"kind\": \"assistant\", \"content\": \"Hello!\"}"),
                data.stream().map(TrainingText::outputText).toList());
    }

    private static TapeAgent speaking(Llm llm) {
        return TapeAgent.builder("speaker")
                .node(StandardNode.builder("say", StepUnion.of(AssistantStep.TYPE))
                        .dialect(Dialect.JSON)
                        .build())
                .llm(llm)
                .build();
    }

    @Test
    void otherNamesOfNodesCanBeMapped() {
        TapeAgent student = agent("think", "say")
                .llm(trainable("thinker"))
                .llm("speaker", trainable("talker"))
                .build();
        TapeNames names = TapeNames.same().node("plan", "think").node("act", "say");
        assertEquals(2, student.trainingData(taught, names).size());
    }

    @Test
    void aSubagentsTextsAreThoseOfItsModelAndRulesHaveNone() {
        Tape tape = team(ScriptedLlm.saying("It is done."))
                .run(Tape.of(new UserStep("Do it!")))
                .finalTape();
        assertEquals(
                List.of("It is done."),
                team(trainable("worker")).trainingData(tape).stream()
                        .map(TrainingText::outputText)
                        .toList());
        assertTrue(team(trainable("worker")).trainingData(tape).get(0).text().startsWith("worker\n"));
    }

    private static TapeAgent team(Llm ofWorker) {
        return TapeAgent.builder("boss")
                .node(HandMadeNode.of("ask", new Call("worker", "Do it!")))
                .node(HandMadeNode.of("end", new AssistantStep("Done.")))
                .subagent(TapeAgent.builder("worker")
                        .node(StandardNode.builder("work", StepUnion.of(AssistantThought.TYPE))
                                .build())
                        .node(HandMadeNode.of("return", new Respond("", false)))
                        .llm(ofWorker))
                .build();
    }

    @Test
    void aTrainableModelIsOtherwiseTheModelThatItWasMadeOf() {
        Llm model = new Llm() {
            @Override
            public LlmStream generate(Prompt prompt) {
                return LlmStream.of(prompt, LlmOutput.of("Hello!"));
            }

            @Override
            public JsonValue info() {
                return JsonValue.of("info");
            }

            @Override
            public Price price() {
                return new Price(1, 2);
            }

            @Override
            public OptionalInt contextSize() {
                return OptionalInt.of(3);
            }

            @Override
            public int countTokens(List<Message> messages) {
                return 4;
            }
        };
        TrainableLlm trainable = TrainableLlm.of(model, template("any"));
        assertEquals(model.info(), trainable.info());
        assertEquals(model.price(), trainable.price());
        assertEquals(model.contextSize(), trainable.contextSize());
        assertEquals(4, trainable.countTokens(List.of()));
        assertEquals(
                LlmOutput.of("Hello!"),
                trainable.generate(Prompt.of(Message.user("Hi!"))).output());
    }
}
