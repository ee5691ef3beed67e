package io.tapewright.examples.searchanalyst;

import io.tapewright.examples.analyst.Market;
import io.tapewright.examples.analyst.StockTools;
import io.tapewright.examples.console.Options;
import io.tapewright.examples.console.ShownRun;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.io.IOException;

/** Runs the {@link SearchAnalyst} on a question; on the embedded recording unless options ask for a real model. */
public final class Main {
    static final String QUESTION = "How did Vulcan do this month, and why?";

    private Main() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) throws IOException {
        Options options = Options.parse(args);
        var agent = SearchAnalystAgent.builder(
                        new SearchAnalyst("2024-09-17"),
                        new StockTools(Market.embedded()),
                        SearchAgentAgent.builder(new SearchAgent(), new Web()))
                .llm(options.llm(Main.class, "recording.jsonl"))
                .build();
        new ShownRun(agent, SearchAnalystAgent.codec())
                .run(Tape.of(new UserStep(QUESTION)), options.out("search-analyst-tape.json"));
    }
}
