package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Observation;

/**
 * What somebody says.
 *
 * @param text what was said
 */
@Step public record User(String text) implements Observation {} // error: [DuplicateKind] User … user
