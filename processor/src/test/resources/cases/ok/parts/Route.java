package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Action;
import java.util.List;

/** Plans a route: what contains itself may have parts. */
@Step
public record Route(Stop first) implements Action {
    /** A place to stop. */
    public record Stop(Address at, List<Stop> then) {}
}
