package io.tapewright.examples.docs;

import io.tapewright.agent.ChoosesSubagent;
import io.tapewright.agent.EndsRun;
import io.tapewright.annotation.Agent;
import io.tapewright.step.AssistantThought;
import io.tapewright.tape.Tape;
import java.util.Optional;

/** Lets an author write on what a finder found, and has no nodes of its own. */
@Agent(subagents = {Finder.class, Author.class})
record Relay() implements ChoosesSubagent, EndsRun {
    @Override
    public Optional<Class<?>> chooseSubagent(Tape tape) {
        return Optional.of(tape.steps().stream().anyMatch(Facts.class::isInstance) ? Author.class : Finder.class);
    }

    @Override
    public boolean endsRun(Tape tape) {
        return tape.step(tape.size() - 1) instanceof AssistantThought;
    }
}
