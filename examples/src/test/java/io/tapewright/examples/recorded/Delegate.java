package io.tapewright.examples.recorded;

import io.tapewright.agent.ChoosesSubagent;
import io.tapewright.agent.MakesPrompt;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.Return;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.Action;
import io.tapewright.step.Thought;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Optional;

/** A manager without nodes that chooses whose turn it is, as an example of TapeAgents has it. */
@Name("FindIrregularVerbs")
@Agent(subagents = {Delegate.FindVerbs.class, Delegate.FilterIrregular.class})
record Delegate() implements ChoosesSubagent {

    /**
     * All verbs of a text.
     *
     * @param verbs as they stand there
     */
    @Step
    record AllVerbs(List<String> verbs) implements Thought {}

    /**
     * The irregular ones of some verbs.
     *
     * @param verbs their infinitives
     */
    @Step
    record IrregularVerbs(List<String> verbs) implements Action {}

    @Override
    public Optional<Class<?>> chooseSubagent(Tape tape) {
        boolean isFound = tape.steps().stream().anyMatch(AllVerbs.class::isInstance);
        return Optional.of(isFound ? FilterIrregular.class : FindVerbs.class);
    }

    /** Finds the verbs of the text that is the context of the tape. */
    @Name("FindVerbs")
    @Agent(nodes = {FindVerbs.Finding.class, Return.class})
    record FindVerbs() {
        @Node(emits = AllVerbs.class)
        record Finding(Around text) implements MakesPrompt {
            @Override
            public Prompt makePrompt(NodeContext context) {
                return text.prompt(context.tape().context(ContextType.TEXT).orElseThrow());
            }
        }
    }

    /** Keeps the irregular ones. */
    @Name("FilterIrregular")
    @Agent(nodes = FilterIrregular.Filtering.class)
    record FilterIrregular() {
        @Node(emits = IrregularVerbs.class)
        record Filtering(Around verbs) implements MakesPrompt {
            @Override
            public Prompt makePrompt(NodeContext context) {
                AllVerbs found = (AllVerbs) context.tape().step(context.tape().size() - 1);
                JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
                return verbs.prompt(out.list(found.verbs(), (verb, json) -> json.value(verb))
                        .toString());
            }
        }
    }

    /** The sentences of the recording around what is asked about. */
    record Around(String before, String after) {
        /** The sentences of a recorded message. */
        static Around in(String message, String subject) {
            int start = message.indexOf(subject);
            return new Around(message.substring(0, start), message.substring(start + subject.length()));
        }

        private Prompt prompt(String subject) {
            return Prompt.of(Message.user(before + subject + after));
        }
    }
}
