package io.tapewright.examples.linguists;

import io.tapewright.examples.console.Options;
import io.tapewright.examples.console.StepPrinter;
import io.tapewright.examples.delegate.IrregularVerbFilter;
import io.tapewright.examples.delegate.IrregularVerbFilterAgent;
import io.tapewright.examples.delegate.VerbFinder;
import io.tapewright.examples.delegate.VerbFinderAgent;
import io.tapewright.tape.Tape;

/** Runs the {@link Linguist} on a sentence; on the embedded recording unless options ask for a real model. */
public final class Main {
    static final String TEXT = "We sang while the snow fell, and walked home when it stopped.";

    private Main() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) {
        Options options = Options.parse(args);
        var verbLinguist = VerbLinguistAgent.builder(
                new VerbLinguist(TEXT),
                VerbFinderAgent.builder(new VerbFinder()),
                IrregularVerbFilterAgent.builder(new IrregularVerbFilter()));
        var agent = LinguistAgent.builder(
                        new Linguist(TEXT),
                        verbLinguist,
                        NounFinderAgent.builder(new NounFinder()),
                        StyleJudgeAgent.builder(new StyleJudge()))
                .llm(options.llm(Main.class, "recording.jsonl"))
                .build();
        Tape done = agent.run(Tape.of()).finalTape();
        new StepPrinter(System.out, LinguistAgent.codec()).print(done);
    }
}
