package io.tapewright.examples.console;

import io.tapewright.agent.AgentEvent.NewStep;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent;
import io.tapewright.agent.MainLoopEvent.NewObservation;
import io.tapewright.agent.MainLoopEvent.OfAgent;
import io.tapewright.agent.TapeAgent;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs an agent, prints its steps as they come and writes its tape. */
public final class ShownRun {
    private final TapeAgent agent;
    private final TapeCodec codec;
    private final StepPrinter printer;

    public ShownRun(TapeAgent agent, TapeCodec codec) {
        this.agent = agent;
        this.codec = codec;
        this.printer = new StepPrinter(System.out, codec);
    }

    /** Runs it on a tape until it stops. */
    public void run(Tape start, Path file) throws IOException {
        printer.print(start);
        try (var events = MainLoop.run(agent, agent.environment(), start)) {
            for (MainLoopEvent event : events) {
                if (event instanceof OfAgent of && of.event() instanceof NewStep step) {
                    printer.print(step.entry());
                } else if (event instanceof NewObservation observation) {
                    printer.print(observation.entry());
                }
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, events.tape().toJson(codec));
            System.out.println("\nThe tape is in " + file);
        }
    }
}
