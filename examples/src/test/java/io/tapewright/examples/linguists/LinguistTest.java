package io.tapewright.examples.linguists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.Printed;
import io.tapewright.examples.Recordings;
import io.tapewright.examples.delegate.AllVerbs;
import io.tapewright.examples.delegate.IrregularVerbFilter;
import io.tapewright.examples.delegate.IrregularVerbFilterAgent;
import io.tapewright.examples.delegate.IrregularVerbs;
import io.tapewright.examples.delegate.VerbFinder;
import io.tapewright.examples.delegate.VerbFinderAgent;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinguistTest {
    private static final String STYLE = "Short everyday words, told in the past: the style is plain and calm.";
    private static final LlmOutput[] SCRIPT = {
        LlmOutput.of("{\"kind\": \"all_verbs\", \"verbs\": [\"sang\", \"fell\", \"walked\", \"stopped\"]}"),
        LlmOutput.of("{\"kind\": \"irregular_verbs\", \"verbs\": [\"sing\", \"fall\"]}"),
        LlmOutput.of("{\"kind\": \"nouns\", \"nouns\": [\"snow\", \"home\"]}"),
        LlmOutput.of(STYLE)
    };
    private static final TapeStep VERBS = new AllVerbs(List.of("sang", "fell", "walked", "stopped"));
    private static final TapeStep IRREGULAR = new IrregularVerbs(List.of("sing", "fall"));
    private static final TapeStep NOUNS = new Nouns(List.of("snow", "home"));
    private static final TapeStep RETURN = new Respond("", true);

    private static TapeAgent.Builder verbLinguist() {
        return VerbLinguistAgent.builder(
                new VerbLinguist(Main.TEXT),
                VerbFinderAgent.builder(new VerbFinder()),
                IrregularVerbFilterAgent.builder(new IrregularVerbFilter()));
    }

    @Test
    void theRecordingIsWhatTheScriptGives() throws Exception {
        List<LlmCall> calls = new ArrayList<>();
        TapeAgent agent = LinguistAgent.builder(
                        new Linguist(Main.TEXT),
                        verbLinguist(),
                        NounFinderAgent.builder(new NounFinder()),
                        StyleJudgeAgent.builder(new StyleJudge()))
                .llm(Recordings.script(SCRIPT))
                .onLlmCall(calls::add)
                .build();

        Tape done = agent.run(Tape.of()).finalTape();

        Recordings.check("linguists", calls);
        assertEquals(
                List.of(
                        new Call("verb_linguist", ""),
                        new Call("verb_finder", Main.TEXT),
                        VERBS,
                        RETURN,
                        new Call("irregular_verb_filter", ""),
                        VERBS,
                        IRREGULAR,
                        RETURN,
                        RETURN,
                        new Call("noun_finder", Main.TEXT),
                        NOUNS,
                        RETURN,
                        new Call("style_judge", Main.TEXT),
                        IRREGULAR,
                        NOUNS,
                        new AssistantThought(STYLE),
                        RETURN),
                done.steps());
        assertEquals(
                "linguist/verb_linguist/verb_finder", done.entry(2).metadata().agent());
    }

    @Test
    void theChainInTheChainRunsByItself() {
        Tape done = verbLinguist()
                .llm(Recordings.script(SCRIPT))
                .build()
                .run(Tape.of())
                .finalTape();
        assertEquals(IRREGULAR, done.views().top().output("irregular_verb_filter"));
        assertEquals(RETURN, done.step(done.size() - 1));
    }

    @Test
    void theMainRunsOnTheRecording() throws Exception {
        String printed = Printed.by(() -> Main.main(new String[0]));
        assertTrue(printed.contains(STYLE), printed);
    }
}
