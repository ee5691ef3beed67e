package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.io.PrintStream;

/** Shows the progress of a batch in text. */
public final class ProgressBar implements BatchListener {
    private static final int WIDTH = 30;

    private final PrintStream out;
    private final boolean terminal;
    private int tenths;

    private ProgressBar(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A bar that is drawn again and again on one line, as terminals do. */
    public static ProgressBar onTerminal(PrintStream out) {
        return new ProgressBar(out, true);
    }

    /** A line for each tenth of the tapes, for logs; a line for each tape where nobody knows how many there are. */
    public static ProgressBar inLog(PrintStream out) {
        return new ProgressBar(out, false);
    }

    @Override
    public void finished(Tape result, BatchProgress progress) {
        show(progress);
    }

    @Override
    public void skipped(BatchProgress progress) {
        if (terminal) {
            show(progress);
        }
    }

    @Override
    public void ended(BatchProgress progress) {
        if (terminal) {
            show(progress);
            out.println();
        }
    }

    private void show(BatchProgress progress) {
        if (terminal) {
            out.print("\r" + bar(progress) + text(progress));
            out.flush();
        } else if (isNews(progress)) {
            out.println(text(progress));
        }
    }

    private boolean isNews(BatchProgress progress) {
        if (progress.total().isEmpty()) {
            return true;
        }
        int reached = progress.done() * 10 / Math.max(1, progress.total().getAsInt());
        boolean isNews = reached > tenths;
        tenths = reached;
        return isNews;
    }

    private static String bar(BatchProgress progress) {
        if (progress.total().isEmpty()) {
            return "";
        }
        int total = Math.max(1, progress.total().getAsInt());
        int filled = (int) ((long) Math.min(progress.done(), total) * WIDTH / total);
        return "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] ";
    }

    private static String text(BatchProgress progress) {
        String total = progress.total().isPresent() ? "/" + progress.total().getAsInt() : "";
        return progress.done() + total + " tapes" + count(progress.failed(), "failed")
                + count(progress.skipped(), "done before");
    }

    private static String count(int number, String what) {
        return number == 0 ? "" : ", " + number + " " + what;
    }
}
