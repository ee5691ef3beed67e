package io.tapewright.examples.hello;

import io.tapewright.examples.console.Options;
import io.tapewright.examples.console.StepPrinter;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;

/** Runs {@link Hello} on one message, on the embedded recording unless options ask for a real model. */
public final class Main {
    private Main() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) {
        Options options = Options.parse(args);
        var agent = HelloAgent.builder(new Hello("French"))
                .llm(options.llm(Main.class, "recording.jsonl"))
                .build();
        Tape start = Tape.of(new UserStep("Hi, I am Ada!"));
        Tape done = agent.run(start).finalTape();
        new StepPrinter(System.out, HelloAgent.codec()).print(done);
    }
}
