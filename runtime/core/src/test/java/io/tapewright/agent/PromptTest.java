package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantAnswer;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a {@link StandardNode} tells a model of the steps that it may say. */
class PromptTest {
    private static final String ANSWER = "{'kind': 'assistant', 'content': 'V'}";
    private static final StepUnion TEXT = StepUnion.of(AssistantStep.TYPE);

    @Test
    void aNodeThatWasSwitchedToJsonTellsTheSchema() {
        List<Message> messages = messages(StandardNode.builder("n", TEXT).system(p -> "Be brief."), Dialect.JSON);
        assertEquals(3, messages.size());
        assertEquals(Message.system("Be brief."), messages.get(0));
        assertEquals(1, schemasIn(messages, TEXT));
    }

    @Test
    void aNodeWhoseTypesOnlyJsonCanSayTellsTheSchema() {
        StepUnion union = StepUnion.of(AssistantAnswer.TYPE);
        ScriptedLlm llm = ScriptedLlm.saying("{'kind': 'assistant_answer', 'success': true, 'answer': 'y'}");
        run(TapeAgent.builder("a").node(StandardNode.builder("n", union).build()), llm);
        assertEquals(1, schemasIn(llm.prompts.get(0).messages(), union));
    }

    @Test
    void aNodeWhoseTextsHoldTheSchemaTellsItOnce() {
        List<Message> messages =
                messages(StandardNode.builder("n", TEXT).guidance(p -> "Say " + p.steps()), Dialect.JSON);
        assertEquals(2, messages.size());
        assertEquals(1, schemasIn(messages, TEXT));
    }

    @Test
    void aNodeThatDeclaresJsonSaysItselfHow() {
        List<Message> messages = messages(StandardNode.builder("n", TEXT).dialect(Dialect.JSON), Dialect.JSON);
        assertEquals(List.of(Message.user("hi")), messages);
    }

    @Test
    void aNodeThatSpeaksStructuredSendsTheSchemaBesideTheMessages() {
        StepUnion union = StepUnion.builder()
                .toolCalls(StockTools.SPECS)
                .step(AssistantStep.TYPE)
                .build();
        ScriptedLlm llm = ScriptedLlm.saying("{'steps': [" + ANSWER + "]}");
        StandardNode.Builder node = StandardNode.builder("n", union).tools(StockTools.SPECS);
        run(TapeAgent.builder("a").node(node.build()).dialect(Dialect.STRUCTURED), llm);

        Prompt prompt = llm.prompts.get(0);
        assertEquals(List.of(Message.user("hi")), prompt.messages());
        assertEquals(List.of(), prompt.tools(), "calls of tools are part of the schema");
        assertEquals(Optional.of(union.outputSchema()), prompt.outputSchema());
    }

    @Test
    void aNodeThatSpeaksAnythingElseSendsNoSchemaBesideTheMessages() {
        for (Dialect dialect : List.of(Dialect.TEXT, Dialect.TOOLS, Dialect.JSON)) {
            ScriptedLlm llm = ScriptedLlm.saying(ANSWER);
            run(
                    TapeAgent.builder("a")
                            .node(StandardNode.builder("n", TEXT).build())
                            .dialect(dialect),
                    llm);
            assertEquals(Optional.empty(), llm.prompts.get(0).outputSchema());
        }
    }

    private static List<Message> messages(StandardNode.Builder node, Dialect dialect) {
        ScriptedLlm llm = ScriptedLlm.saying(ANSWER);
        run(TapeAgent.builder("a").node(node.build()).dialect("n", dialect), llm);
        return llm.prompts.get(0).messages();
    }

    private static void run(TapeAgent.Builder agent, ScriptedLlm llm) {
        agent.llm(llm).build().run(Tape.of(new UserStep("hi"))).finalTape();
    }

    private static long schemasIn(List<Message> messages, StepUnion union) {
        return messages.stream()
                .filter(message -> message.content().orElse("").contains(union.schema()))
                .count();
    }
}
