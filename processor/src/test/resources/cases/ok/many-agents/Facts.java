package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * What was found.
 *
 * @param facts one sentence each
 */
@Step
record Facts(List<String> facts) implements Thought {}
