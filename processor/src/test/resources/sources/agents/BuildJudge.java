package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import java.util.function.Function;

/** An agent that is no record has no configuration. */
public final class BuildJudge implements Function<Llm, TapeAgent> {
    @Override
    public TapeAgent apply(Llm llm) {
        return JudgeAgent.builder().llm(llm).build();
    }
}
