package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Thought;

/**
 * An idea.
 *
 * @param pageUrl one
 * @param pageURL another
 */
@Step
public record Idea(
        String pageUrl, //
        String pageURL) // error: [ReservedName] Idea … `pageUrl` … `pageURL` … `page_url`
        implements Thought {
    /** Has ideas. */
    public static final class Brain {
        /**
         * Thinks.
         *
         * @param about one
         * @param topic another
         */
        @Tool
        public void think(
                String about, //
                @Name("about") String topic) {} // error: [ReservedName] Brain.think … `about` … `topic` … `about`

        /**
         * Chooses.
         *
         * @param mood the mood
         */
        @Tool
        public void choose(Mood mood) {}
    }

    /** A mood. */
    public enum Mood {
        GOOD,
        @Name("GOOD") FINE // error: [ReservedName] Mood … `GOOD` … `FINE` … `GOOD`
    }
}
