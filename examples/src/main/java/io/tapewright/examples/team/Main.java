package io.tapewright.examples.team;

import io.tapewright.examples.console.Options;
import io.tapewright.examples.console.ShownRun;
import io.tapewright.step.StepTypes;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.io.IOException;

/** Runs the {@link Poets}; on the embedded recording unless options ask for a real model. */
public final class Main {
    private Main() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) throws IOException {
        Options options = Options.parse(args);
        var agent = Poets.about("snow")
                .llm(options.llm(Main.class, "recording.jsonl"))
                .build();
        new ShownRun(agent, TapeCodec.of(StepTypes.builtIn())).run(Tape.of(), options.out("team-tape.json"));
    }
}
