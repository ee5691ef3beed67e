package io.tapewright.examples.console;

import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeEntry;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** Prints steps as they come: who made them, their kind, and what they say. */
public final class StepPrinter {
    private static final int WIDTH = 400;

    private final PrintStream out;
    private final TapeCodec codec;

    public StepPrinter(PrintStream out, TapeCodec codec) {
        this.out = out;
        this.codec = codec;
    }

    /** All steps of a tape. */
    public void print(Tape tape) {
        tape.forEach(this::print);
    }

    /** One step. */
    public void print(TapeEntry entry) {
        String maker = entry.metadata().agent();
        String node = entry.metadata().node();
        String who = maker.isEmpty() ? "environment" : maker + " · " + node;
        out.println("\n── " + who + " · " + kind(entry.step()));
        out.println(shorten(says(entry.step())));
    }

    private String kind(TapeStep step) {
        return codec.types().of(step).kind();
    }

    private String says(TapeStep step) {
        if (step instanceof ToolCalls calls) {
            return calls.toolCalls().stream()
                    .map(call -> call.function().name() + " "
                            + call.function().arguments().text())
                    .collect(Collectors.joining("\n"));
        }
        if (step instanceof ToolResult result) {
            return result.content().text();
        }
        var type = codec.types().of(step);
        return type.findText(step).orElseGet(() -> type.view(step));
    }

    private static String shorten(String text) {
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "… (" + text.length() + " characters)";
    }
}
