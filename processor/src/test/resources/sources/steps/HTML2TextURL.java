package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Observation;
import java.util.Optional;

/**
 * Has names that are hard to split into words.
 *
 * @param companyName c
 * @param URL u
 * @param pageURL p
 * @param URLOfPage o
 * @param HTML2Text h
 * @param x x
 * @param already_snake a
 */
@Step
public record HTML2TextURL(
        Optional<String> companyName,
        Optional<String> URL,
        Optional<String> pageURL,
        Optional<String> URLOfPage,
        Optional<String> HTML2Text,
        Optional<String> x,
        Optional<String> already_snake)
        implements Observation {}
