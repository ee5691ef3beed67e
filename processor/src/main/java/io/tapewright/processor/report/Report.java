package io.tapewright.processor.report;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** Tells the user what is wrong, each thing once. */
public final class Report {
    private final Messager messager;
    private final Set<String> told = new HashSet<>();
    private int errors;

    public Report(Messager messager) {
        this.messager = messager;
    }

    /**
     * Reports a problem.
     *
     * @param names what the problem's text asks for, in its order
     */
    public void error(Problem problem, Origin origin, Object... names) {
        errors++;
        tell(Diagnostic.Kind.ERROR, problem, origin, names);
    }

    /**
     * Reports what is likely to be a mistake, and lets the build go on.
     *
     * @param names what the problem's text asks for, in its order
     */
    public void warning(Problem problem, Origin origin, Object... names) {
        tell(Diagnostic.Kind.WARNING, problem, origin, names);
    }

    private void tell(Diagnostic.Kind kind, Problem problem, Origin origin, Object... names) {
        String message = problem.message(names);
        if (told.add(message)) {
            messager.printMessage(kind, message, origin.element(), origin.annotation(), origin.value());
        }
    }

    /** How many problems there were so far. */
    public int errors() {
        return errors;
    }
}
