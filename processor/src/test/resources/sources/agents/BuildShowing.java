package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import java.util.function.Function;

/** Tools that are static need no instance. */
public final class BuildShowing implements Function<Llm, TapeAgent> {
    @Override
    public TapeAgent apply(Llm llm) {
        return ShowingAgent.builder(new Showing(), new Showing.Minus()).llm(llm).build();
    }
}
