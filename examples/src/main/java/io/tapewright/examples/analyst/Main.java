package io.tapewright.examples.analyst;

import io.tapewright.agent.AgentEvent.NewStep;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent;
import io.tapewright.agent.MainLoopEvent.NewObservation;
import io.tapewright.agent.MainLoopEvent.OfAgent;
import io.tapewright.examples.console.Options;
import io.tapewright.examples.console.StepPrinter;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the {@link Analyst} on a question, prints its steps as they come and writes its tape. On the embedded recording unless
 * options ask for a real model.
 */
public final class Main {
    private static final String QUESTION = "How did Vulcan do this month?";

    private Main() {}

    /** See {@link Options} for the arguments. */
    public static void main(String[] args) throws IOException {
        Options options = Options.parse(args);
        var agent = AnalystAgent.builder(new Analyst("2024-09-17"), new StockTools(Market.embedded()))
                .llm(options.llm(Main.class, "recording.jsonl"))
                .build();
        Tape start = Tape.of(new UserStep(QUESTION));

        var printer = new StepPrinter(System.out, AnalystAgent.codec());
        printer.print(start);
        try (var events = MainLoop.run(agent, agent.environment(), start)) {
            for (MainLoopEvent event : events) {
                if (event instanceof OfAgent of && of.event() instanceof NewStep step) {
                    printer.print(step.entry());
                } else if (event instanceof NewObservation observation) {
                    printer.print(observation.entry());
                }
            }
            Path file = write(events.tape(), options.out("analyst-tape.json"));
            System.out.println("\nThe tape is in " + file);
        }
    }

    private static Path write(Tape tape, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, tape.toJson(AnalystAgent.codec()));
    }
}
