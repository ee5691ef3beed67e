package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import java.util.function.Function;

/** Builds the agent. */
public final class BuildReport implements Function<Llm, TapeAgent> {
    @Override
    public TapeAgent apply(Llm llm) {
        Library library = new Library();
        return ReportAgent.builder(
                        new Report("bees"), FinderAgent.builder(new Finder(3), library), WriterAgent.builder(new Writer(), library))
                .llm(llm)
                .llm(ReportAgent.PLANNER, llm)
                .llm(ReportAgent.CHECKER, llm)
                .build();
    }
}
