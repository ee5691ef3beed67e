package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Action;
import java.util.List;
import library.Shape;

/** Draws something. */
@Step
public record Drawing(
        List<Shape> shapes) // warning: [LostDescriptions] The component `shapes` of Drawing has the sealed interface Shape, whose record Shape.Circle … `@Doc("…")`
        implements Action {}
