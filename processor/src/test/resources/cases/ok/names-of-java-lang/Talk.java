package hidden;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.StopStep;

/**
 * Lives in a package where {@code String}, {@code Override} and {@code Exception} mean something else.
 *
 * @param topic the topic
 */
@Agent(nodes = Talk.Talking.class, tools = Talk.Mouth.class)
public record Talk(java.lang.String topic) {
    @Node(emits = Said.class, system = "About {topic}.")
    interface Talking {}

    /**
     * What was said.
     *
     * @param words the words
     * @param loudness how loud
     */
    @Step
    public record Said(java.lang.String words, int loudness) implements StopStep {}

    /** A mouth. */
    public static final class Mouth {
        /**
         * Opens.
         *
         * @param word the word
         */
        @Tool
        public java.lang.String open(java.lang.String word) throws java.lang.Exception {
            return word;
        }
    }
}
