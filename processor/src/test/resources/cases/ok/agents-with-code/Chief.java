package demo;

import io.tapewright.agent.ChoosesSubagent;
import io.tapewright.agent.EndsRun;
import io.tapewright.agent.TapeAgent;
import io.tapewright.annotation.Agent;
import io.tapewright.tape.Tape;
import java.util.Optional;

/** Gives both the turn for a while. Has to be made by the user. */
@Agent(subagents = {Clerk.class, Messenger.class})
public final class Chief implements ChoosesSubagent, EndsRun {
    private final int most;

    /** Ends runs on tapes of a certain length. */
    public Chief(int most) {
        this.most = most;
    }

    @Override
    public Optional<Class<?>> chooseSubagent(Tape tape) {
        return Optional.of(tape.size() % 2 == 0 ? Clerk.class : Messenger.class);
    }

    @Override
    public boolean endsRun(Tape tape) {
        return tape.size() >= most;
    }

    /** Builds the agent. */
    public static TapeAgent build() {
        return ChiefAgent.builder(new Chief(4), ClerkAgent.builder(), MessengerAgent.builder(new Messenger("a bicycle")))
                .build();
    }
}
