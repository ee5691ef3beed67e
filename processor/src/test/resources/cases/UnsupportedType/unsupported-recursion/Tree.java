package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.List;

/**
 * A tree of ideas.
 *
 * @param root the first idea
 */
@Step
public record Tree(Branch root) implements Thought {
    /**
     * A branch.
     *
     * @param text the idea
     * @param branches what grows from it
     */
    public record Branch(
            String text, //
            List<Branch> branches) {} // error: [UnsupportedType] branches … Tree.Branch … Tree.Branch
}
