package io.tapewright.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ToolCall;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A prompt and an answer become a training text. */
class ChatTemplateTest {
    private static final Prompt PROMPT =
            new Prompt("p1", List.of(Message.system("Be brief."), Message.user("Hi!")), List.of());

    @Test
    void aTemplateThatChangesThePromptOnceItIsAnsweredIsRefused() {
        ChatTemplate forgetful = (messages, tools, addGenerationPrompt) -> "<s>"
                + messages.get(messages.size() - 1).content().orElseThrow()
                + "\n"
                + (addGenerationPrompt ? "<think>" : "");
        var error =
                assertThrows(TrainingTextException.class, () -> forgetful.trainingText(PROMPT, LlmOutput.of("Hello!")));
        assertEquals("""
                The chat template writes the prompt p1 otherwise once the answer follows, so that nobody can say which \
                part is the output. From character 4 on it is
                - "i!\\n<think>"
                by itself, and
                + "ello!\\n"
                with the answer. Use a template that only adds to what it wrote.""", error.getMessage());
    }

    @Test
    void aTemplateThatWritesLessWithTheAnswerIsRefusedToo() {
        ChatTemplate silent = (messages, tools, addGenerationPrompt) -> addGenerationPrompt ? "Hi!\nA:" : "Hi!";
        assertThrows(TrainingTextException.class, () -> silent.trainingText(PROMPT, LlmOutput.of("Hello!")));
    }

    @Test
    void theOutputIsWhatFollowsThePromptAndALeadingBosIsDropped() {
        TrainingText text = new Llama3Template().trainingText(PROMPT, LlmOutput.of("Hello!"));
        assertEquals(
                "<|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|>"
                        + "<|start_header_id|>user<|end_header_id|>\n\nHi!<|eot_id|>"
                        + "<|start_header_id|>assistant<|end_header_id|>\n\n",
                text.promptText());
        assertEquals("Hello!<|eot_id|>", text.outputText());
        assertEquals(TrainingText.of(text.text(), "Hello!<|eot_id|>".length()), text);
    }

    @Test
    void oneBosIsDroppedAndOthersStay() {
        ChatTemplate everywhere = new ChatTemplate() {
            @Override
            public String render(List<Message> messages, List<ToolSpec> tools, boolean addGenerationPrompt) {
                return messages.stream()
                        .map(message -> "<s>" + message.content().orElseThrow())
                        .collect(Collectors.joining());
            }

            @Override
            public String bosToken() {
                return "<s>";
            }
        };
        assertEquals(
                TrainingText.of("Be brief.<s>Hi!", "<s>Hello!"),
                everywhere.trainingText(PROMPT, LlmOutput.of("Hello!")));
    }

    @Test
    void outputIsCountedInCharactersAsInPython() {
        ChatTemplate plain = (messages, tools, addGenerationPrompt) -> messages.stream()
                .map(message -> message.content().orElseThrow())
                .collect(Collectors.joining());
        assertEquals(1, plain.trainingText(PROMPT, LlmOutput.of("👍")).nPredicted());
    }

    @Test
    void theTemplateIsToldOfToolsAndCalls() {
        ToolSpec tool = new ToolSpec("find", "Finds.", JsonValue.EMPTY_OBJECT);
        Prompt prompt = new Prompt("p2", List.of(Message.user("Find it!")), List.of(tool));
        ChatTemplate ofTools = (messages, tools, addGenerationPrompt) -> tools.get(0)
                        .name() + "|"
                + messages.stream()
                        .map(message -> message.content().orElse("")
                                + message.toolCalls().stream()
                                        .map(call -> call.function().arguments().text())
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining("|"))
                + (addGenerationPrompt ? "|" : "");
        LlmOutput calls = LlmOutput.of(List.of(ToolCall.of("call_1", "find", JsonValue.of("{\"q\": 1}"))));
        assertEquals(TrainingText.of("find|Find it!|", "{\"q\": 1}"), ofTools.trainingText(prompt, calls));
    }
}
