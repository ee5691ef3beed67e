package io.tapewright.examples.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.agent.Reuse;
import io.tapewright.agent.TapeAgent;
import io.tapewright.examples.recorded.Delegate.Around;
import io.tapewright.examples.recorded.Delegate.FilterIrregular;
import io.tapewright.examples.recorded.Delegate.FindVerbs;
import io.tapewright.examples.recorded.RecordedCalls.RecordedCall;
import io.tapewright.llm.Prompt;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.test.ScriptedLlm;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The recorded run of a manager with two subagents, of which it chooses, replays: same prompts, same steps by the same agents. */
class DelegateRunTest {
    private static final String DATA = "tapeagents/delegate/";

    @Test
    void theManagerLetsTheSameSubagentsMakeTheSameSteps() throws Exception {
        List<RecordedCall> recorded = RecordedCalls.between(SharedData.file(DATA + "tapedata.sqlite"), "00", "24");
        ScriptedLlm llm = ScriptedLlm.saying(
                recorded.stream().map(call -> Tutorial.content(call.output())).toArray(String[]::new));
        Tape start = read("start_tape.json");
        TapeAgent agent = agent(recorded, start).llm(llm).build();

        Tape done = agent.run(start).finalTape();

        assertPrompts(recorded, llm.prompts());
        Tape expected = read("tape.json");
        assertEquals(expected.steps(), done.steps());
        assertEquals(agents(expected), agents(done));
        assertEquals(expected.context(), done.context());
        assertEquals(2, done.metadata().nAddedSteps());
    }

    /** Older tapes name no nodes; an agent with one that runs is known all the same. */
    @Test
    void theRecordedTapeIsReused() throws Exception {
        List<RecordedCall> recorded = RecordedCalls.between(SharedData.file(DATA + "tapedata.sqlite"), "00", "24");
        Tape tape = read("tape.json");

        Reuse reuse = agent(recorded, tape).build().reuse(tape);

        assertPrompts(
                recorded, reuse.calls().stream().map(call -> call.prompt()).toList());
        assertEquals(tape.steps(), reuse.tape().steps());
    }

    private static TapeAgent.Builder agent(List<RecordedCall> recorded, Tape tape) {
        String text = tape.context(ContextType.TEXT).orElseThrow();
        String toFilter = Tutorial.content(recorded.get(1).message(0));
        String verbs = toFilter.substring(toFilter.indexOf('['), toFilter.indexOf(']') + 1);
        var finding =
                new FindVerbs.Finding(Around.in(Tutorial.content(recorded.get(0).message(0)), text));
        var filtering = new FilterIrregular.Filtering(Around.in(toFilter, verbs));
        return DelegateAgent.builder(
                new Delegate(),
                Delegate_FindVerbsAgent.builder(new FindVerbs(), finding),
                Delegate_FilterIrregularAgent.builder(new FilterIrregular(), filtering));
    }

    private static Tape read(String file) throws Exception {
        return Tape.read(Files.readString(SharedData.file(DATA + file)), DelegateAgent.codec());
    }

    private static List<String> agents(Tape tape) {
        return tape.entries().stream()
                .map(entry -> entry.metadata())
                .map(StepMetadata::agent)
                .toList();
    }

    private static void assertPrompts(List<RecordedCall> recorded, List<Prompt> prompts) {
        assertEquals(recorded.size(), prompts.size());
        for (int i = 0; i < prompts.size(); i++) {
            SamePrompt.assertSameMessages(recorded.get(i).prompt(), prompts.get(i));
        }
    }
}
