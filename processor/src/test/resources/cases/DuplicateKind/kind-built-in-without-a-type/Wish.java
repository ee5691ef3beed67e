package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Action;

/**
 * A wish.
 *
 * @param text what is wished
 */
@Step(kind = "tool_call") public record Wish(String text) implements Action {} // error: [DuplicateKind] Wish … tool_call
