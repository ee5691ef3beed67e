package io.tapewright.batch;

import io.tapewright.tape.Tape;
import java.util.List;

/**
 * The tapes of a layer, without those that failed.
 *
 * @param begin with the observations that were made
 * @param end as the agent went on with them
 * @param annotations the tapes of the annotator; empty if there is none
 */
public record GeneratedLayer(List<Tape> begin, List<Tape> end, List<Tape> annotations) {
    /** Copies the lists. */
    public GeneratedLayer {
        begin = List.copyOf(begin);
        end = List.copyOf(end);
        annotations = List.copyOf(annotations);
    }
}
