package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import java.util.function.Function;

/** What a user writes to get the agent. */
public final class BuildAnalyst implements Function<Llm, TapeAgent> {
    @Override
    public TapeAgent apply(Llm llm) {
        return AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools()).llm(llm).build();
    }
}
