package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Observation;
import io.tapewright.step.PropertyType;
import io.tapewright.step.Shortenable;
import io.tapewright.step.StepType;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a prompt has more tokens than the model can read, older observations are shown in their shorter form. */
class TokenBudgetTest {

    /** A page that says its title where it is shown short. */
    private record Page(String title, String text) implements Observation, Shortenable {
        static final StepType<Page> TYPE = StepType.of(Page.class, "page", "A page.")
                .property("title", PropertyType.STRING, Page::title)
                .property("text", PropertyType.STRING, Page::text)
                .construct(values -> new Page(values.get(0), values.get(1)));

        @Override
        public Page shortened() {
            return new Page(title, "…");
        }
    }

    private static final Tape FOUR_PAGES = Tape.of(page(1), new AssistantThought("hm"), page(2), page(3), page(4));

    private static Page page(int number) {
        return new Page("p" + number, "long text " + number);
    }

    /** A model of some context that counts a token for each long text. */
    private static final class Counting implements Llm {
        final List<Prompt> prompts = new ArrayList<>();
        final OptionalInt context;

        Counting(OptionalInt context) {
            this.context = context;
        }

        @Override
        public LlmStream generate(Prompt prompt) {
            prompts.add(prompt);
            return LlmStream.of(prompt, LlmOutput.of("{\"kind\": \"assistant\", \"content\": \"ok\"}"));
        }

        @Override
        public OptionalInt contextSize() {
            return context;
        }

        @Override
        public int countTokens(List<Message> messages) {
            return (int) messages.stream()
                    .filter(message -> message.content().orElse("").contains("long"))
                    .count();
        }
    }

    private static TapeAgent.Builder agent(StandardNode.Builder node) {
        return TapeAgent.builder("reader")
                .steps(StepTypes.builtIn().and(List.of(Page.TYPE)))
                .node(node.build());
    }

    private static StandardNode.Builder node() {
        return StandardNode.builder("read", StepUnion.of(AssistantStep.TYPE));
    }

    /** The numbers of the pages that a prompt shows in full, with the context that is left when the answer has its 500 tokens. */
    @ParameterizedTest
    @CsvSource({"4, 1 2 3 4", "3, 3 4", "2, 3 4", "1, 4", "0, 4"})
    void allButTheLastTwoAndThenAllButTheLastOneAreShort(int room, String full) {
        Counting llm = new Counting(OptionalInt.of(500 + room));
        agent(node()).llm(llm).build().run(FOUR_PAGES).finalTape();
        assertEquals(full, String.join(" ", pagesInFull(llm.prompts.get(0))));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void soItIsInEveryDialect(Dialect dialect) {
        Counting llm = new Counting(OptionalInt.of(501));
        agent(node()).dialect(dialect).llm(llm).build().run(FOUR_PAGES).finalTape();
        assertEquals(List.of("4"), pagesInFull(llm.prompts.get(0)));
    }

    private static List<String> pagesInFull(Prompt prompt) {
        return prompt.messages().stream()
                .map(message -> message.content().orElse(""))
                .flatMap(text -> Stream.of("1", "2", "3", "4").filter(number -> text.contains("long text " + number)))
                .toList();
    }

    @Test
    void whatIsLeftOutIsReplacedByTheShorterFormAndNothingElseChanges() {
        Counting small = new Counting(OptionalInt.of(500));
        Counting large = new Counting(OptionalInt.of(1000));
        agent(node()).llm(small).build().run(FOUR_PAGES).finalTape();
        agent(node()).llm(large).build().run(FOUR_PAGES).finalTape();

        List<Message> shorter = small.prompts.get(0).messages();
        List<Message> whole = large.prompts.get(0).messages();
        assertEquals(whole.size(), shorter.size());
        assertEquals(Message.user(Page.TYPE.view(new Page("p1", "…"))), shorter.get(0));
        assertEquals(Page.TYPE.view(new Page("p1", "…")), Page.TYPE.shortView(page(1)));
        assertEquals(whole.get(1), shorter.get(1), "the agent's own thought");
        assertEquals(whole.get(4), shorter.get(4), "the last page");
    }

    @Test
    void whereNobodyKnowsTheContextEverythingIsShown() {
        Counting llm = new Counting(OptionalInt.empty());
        agent(node()).llm(llm).build().run(FOUR_PAGES).finalTape();
        assertEquals(List.of("1", "2", "3", "4"), pagesInFull(llm.prompts.get(0)));
    }

    @Test
    void whereThereIsNoModelEverythingIsShown() {
        TapeAgent agent = agent(node()).build();
        Prompt prompt = agent.nodes().get(0).makePrompt(new NodeContext(agent, FOUR_PAGES));
        assertEquals(List.of("1", "2", "3", "4"), pagesInFull(prompt));
    }

    /** What a hook chose is shortened; what it shows in its own way stays as it says. */
    @Test
    void theHistoryThatAHookChoseIsShortenedToo() {
        Counting llm = new Counting(OptionalInt.of(500));
        agent(node().choosesHistory(TokenBudgetTest::withoutFirst)
                        .showsSteps(step -> step instanceof AssistantThought ? Optional.of("hm!") : Optional.empty()))
                .llm(llm)
                .build()
                .run(FOUR_PAGES)
                .finalTape();
        Prompt prompt = llm.prompts.get(0);
        assertEquals(List.of("4"), pagesInFull(prompt));
        assertEquals(4, prompt.messages().size());
        assertEquals("hm!", prompt.messages().get(0).content().orElseThrow());
    }

    private static List<TapeEntry> withoutFirst(List<TapeEntry> entries) {
        return entries.subList(1, entries.size());
    }

    @Test
    void resultsOfToolsAndFailuresKeepTheirBeginning() {
        String longText = "long ".repeat(100);
        String beginning = longText.substring(0, 100) + "...";
        ToolCall call = ToolCall.of("id", "look", JsonValue.parse("{}"));
        TapeStep failure = new ActionExecutionFailure(longText);
        Counting llm = new Counting(OptionalInt.of(501));
        Tape tape = Tape.of(ToolCalls.of(call), new ToolResult(longText, "id"), failure, new UserStep("go on"));
        agent(node()).llm(llm).build().run(tape).finalTape();

        List<Message> messages = llm.prompts.get(0).messages();
        assertEquals(Message.tool(beginning, "id"), messages.get(1));
        assertEquals(Message.user(beginning), messages.get(2));
        assertEquals(Message.user("go on"), messages.get(3));
    }

    @Test
    void aResultThatIsNoTextIsShortenedAsTheJsonThatItIs() {
        var list = JsonValue.parse("[" + "1, ".repeat(60) + "1]");
        ToolResult shorter = (ToolResult) ToolResult.TYPE.shortened(new ToolResult(list, "id"));
        assertEquals(list.json().substring(0, 100) + "...", shorter.content().text());
        assertEquals("id", shorter.toolCallId());
    }

    @Test
    void withoutATokenizerFourCharactersAreATokenAndAMessageAFewMore() {
        Llm llm = prompt -> LlmStream.of(prompt, LlmOutput.of("ok"));
        assertEquals(0, llm.countTokens(List.of()));
        int shortPrompt = llm.countTokens(List.of(Message.user("a".repeat(40))));
        int longPrompt = llm.countTokens(List.of(Message.user("a".repeat(80))));
        assertEquals(10, longPrompt - shortPrompt);
        assertTrue(llm.countTokens(List.of(Message.user(""))) > 0);
    }
}
