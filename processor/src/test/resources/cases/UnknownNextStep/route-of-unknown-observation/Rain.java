package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Observation;

/**
 * It rains.
 *
 * @param millimetres how much
 */
@Step
record Rain(int millimetres) implements Observation {}
