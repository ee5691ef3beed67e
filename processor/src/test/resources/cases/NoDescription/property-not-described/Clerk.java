package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Action;

/** Keeps files. */
public final class Clerk {
    /**
     * Opens a file.
     *
     * @param name what it is called
     */
    @Step
    public record OpenFile(
            String name,
            @Doc("how often") int count,
            Place place,
            boolean forWriting) // warning: [NoDescription] The component `forWriting` of Clerk.OpenFile has no … as `for_writing` … `@param forWriting …`
            implements Action {}

    /** Where it lies: the type says it, and so the component need not. */
    public record Place(
            int shelf) {} // warning: [NoDescription] The component `shelf` of Clerk.Place has no description.

    /** Counts. */
    @Tool
    public int count(
            String what) { // warning: [NoDescription] The parameter `what` of Clerk.count has no description.
        return 0;
    }
}
