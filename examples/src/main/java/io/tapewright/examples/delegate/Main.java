package io.tapewright.examples.delegate;

import io.tapewright.examples.console.Options;
import io.tapewright.examples.console.StepPrinter;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;

/** Runs the {@link IrregularVerbFinder} on a sentence; on the embedded recording unless options ask for a real model. */
public final class Main {
    static final String TEXT = "We sang while the snow fell, and walked home when it stopped.";

    private Main() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) {
        Options options = Options.parse(args);
        var agent = IrregularVerbFinderAgent.builder(
                        new IrregularVerbFinder(),
                        VerbFinderAgent.builder(new VerbFinder()),
                        IrregularVerbFilterAgent.builder(new IrregularVerbFilter()))
                .llm(options.llm(Main.class, "recording.jsonl"))
                .build();
        Tape done = agent.run(Tape.of(new UserStep(TEXT))).finalTape();
        new StepPrinter(System.out, IrregularVerbFinderAgent.codec()).print(done);
    }
}
