package demo;

import io.tapewright.agent.TapeAgent;
import java.util.function.Supplier;

/** Builds the agent. */
public final class BuildChief implements Supplier<TapeAgent> {
    @Override
    public TapeAgent get() {
        return Chief.build();
    }
}
