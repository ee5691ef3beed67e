package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import io.tapewright.step.FinalStep;
import java.util.List;
import java.util.function.Function;

/** Builds the agent. */
public final class BuildDesk implements Function<Llm, TapeAgent> {
    private final boolean open;

    /** An open desk. */
    public BuildDesk() {
        this(true);
    }

    BuildDesk(boolean open) {
        this.open = open;
    }

    @Override
    public TapeAgent apply(Llm llm) {
        Desk.Closing closing = context -> List.of(new FinalStep("closed"));
        return DeskAgent.builder(new Desk("Ada", 0), new Desk.Opening(open), closing)
                .llm(llm)
                .build();
    }

    /** A closed desk. */
    public static final class Closed implements Function<Llm, TapeAgent> {
        /** Made by the test. */
        public Closed() {}

        @Override
        public TapeAgent apply(Llm llm) {
            return new BuildDesk(false).apply(llm);
        }
    }
}
