package io.tapewright.agent;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;

/** A model that says its answers in pieces, and does something between them, such as to wait. */
final class StreamingLlm implements Llm {
    private final Queue<Item> script = new ArrayDeque<>();

    /** Something that happens between two pieces. */
    interface Pause {
        void run() throws Exception;
    }

    /** What the script goes on with: events to say, or none. */
    private interface Item {
        List<LlmEvent> play() throws Exception;
    }

    /** Says further pieces; a whole answer ends the stream. */
    StreamingLlm says(LlmEvent... pieces) {
        for (LlmEvent piece : pieces) {
            script.add(() -> List.of(piece));
        }
        return this;
    }

    /** Answers in words. */
    StreamingLlm answers(String words) {
        return says(new LlmEvent.Output(LlmOutput.of(words), Usage.UNKNOWN));
    }

    /** Does something before it goes on. */
    StreamingLlm then(Pause pause) {
        script.add(() -> {
            pause.run();
            return List.of();
        });
        return this;
    }

    @Override
    public LlmStream generate(Prompt prompt) {
        return LlmStream.of(prompt, new Events());
    }

    /** The events up to the next whole answer. */
    private final class Events implements Iterator<LlmEvent> {
        private final Queue<LlmEvent> ready = new ArrayDeque<>();
        private boolean ended;

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !ended && !script.isEmpty()) {
                ready.addAll(play());
            }
            return !ready.isEmpty();
        }

        private List<LlmEvent> play() {
            try {
                return script.remove().play();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public LlmEvent next() {
            LlmEvent event = ready.remove();
            ended = event instanceof LlmEvent.Output;
            return event;
        }
    }
}
