package io.tapewright.llm;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A model's answer while it comes: chunks of text and of calls, if the client streams, then the whole {@link LlmEvent.Output}.
 *
 * <p>Closing it early ends the call. Not thread-safe.
 */
public interface LlmStream extends Iterator<LlmEvent>, AutoCloseable {

    /** What was asked. */
    Prompt prompt();

    /** Ends the call, if it still goes on. */
    @Override
    void close();

    /**
     * Waits for the whole answer.
     *
     * @throws LlmException if the call fails, or ends without an answer
     */
    default LlmOutput output() {
        while (hasNext()) {
            if (next() instanceof LlmEvent.Output last) {
                return last.output();
            }
        }
        throw new LlmException("The model's stream ended without an answer.");
    }

    /** A stream of an answer that is there already. */
    static LlmStream of(Prompt prompt, LlmOutput output, Usage usage) {
        return new AnswerAtOnce(prompt, new LlmEvent.Output(output, usage));
    }

    /** A stream of an answer that is there already, and of which nothing else is known. */
    static LlmStream of(Prompt prompt, LlmOutput output) {
        return of(prompt, output, Usage.UNKNOWN);
    }

    /** A stream without any answer, for a prompt that asks nothing. */
    static LlmStream none(Prompt prompt) {
        return of(prompt, List.<LlmEvent>of().iterator());
    }

    /** A stream of events that need no closing. */
    static LlmStream of(Prompt prompt, Iterator<? extends LlmEvent> events) {
        return new LlmStream() {
            @Override
            public Prompt prompt() {
                return prompt;
            }

            @Override
            public boolean hasNext() {
                return events.hasNext();
            }

            @Override
            public LlmEvent next() throws NoSuchElementException {
                return events.next();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }
}
