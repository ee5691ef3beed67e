package demo;

import io.tapewright.agent.TapeAgent;
import java.util.function.Function;

/** Starts to build the agent. */
public final class BuildReader implements Function<String, TapeAgent.Builder> {
    @Override
    public TapeAgent.Builder apply(String nothing) {
        return ReaderAgent.builder(
                new Reader(),
                new Clock(),
                LibrarianAgent.builder(new Librarian()),
                PorterAgent.builder(new Porter()),
                Knocker_HandAgent.builder(new Knocker.Hand()));
    }
}
