package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Action;
import java.util.Map;

/**
 * Sends a letter.
 *
 * @param to where it goes
 * @param copies others who get it, by name
 */
@Step
public record Letter(Address to, Map<String, Address> copies) implements Action {}
