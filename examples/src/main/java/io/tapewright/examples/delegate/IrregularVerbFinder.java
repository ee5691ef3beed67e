package io.tapewright.examples.delegate;

import io.tapewright.agent.ChoosesSubagent;
import io.tapewright.agent.EndsRun;
import io.tapewright.annotation.Agent;
import io.tapewright.tape.Tape;
import java.util.Optional;

/** Finds the irregular verbs of a text: one subagent finds all verbs, then another one chooses among them. */
@Agent(subagents = {VerbFinder.class, IrregularVerbFilter.class})
public record IrregularVerbFinder() implements ChoosesSubagent, EndsRun {

    @Override
    public Optional<Class<?>> chooseSubagent(Tape tape) {
        boolean isFound = tape.steps().stream().anyMatch(AllVerbs.class::isInstance);
        return Optional.of(isFound ? IrregularVerbFilter.class : VerbFinder.class);
    }

    @Override
    public boolean endsRun(Tape tape) {
        return tape.step(tape.size() - 1) instanceof IrregularVerbs;
    }
}
