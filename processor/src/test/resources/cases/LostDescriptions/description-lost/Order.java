package demo;

import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Action;
import java.util.List;
import java.util.Map;
import library.Bare;
import library.Kept;
import library.Told;

/** Orders something. */
@Step
public record Order(
        Told told,
        Kept kept,
        Map<String, List<Bare>> bare) // warning: [LostDescriptions] The component `bare` of Order has the record Bare, … `@Part` … `@Doc("…")`
        implements Action {

    /** Finds orders. */
    @Tool
    public static List<Bare> find(
            Bare like) { // warning: [LostDescriptions] The parameter `like` of Order.find has the record Bare
        return List.of(like);
    }
}
