package io.tapewright.llm.openai;

import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmException;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import java.util.NoSuchElementException;

/** What the caller reads of a call that another thread makes. */
final class ChatStream implements LlmStream {
    private final Prompt prompt;
    private final Inbox inbox;
    private final Runnable cancel;
    /** Also set by whoever closes the stream while another thread waits for its next event. */
    private volatile boolean ended;

    ChatStream(Prompt prompt, Inbox inbox, Runnable cancel) {
        this.prompt = prompt;
        this.inbox = inbox;
        this.cancel = cancel;
    }

    @Override
    public Prompt prompt() {
        return prompt;
    }

    /** A stream that goes on has a further event, if only the whole answer, or a failure. */
    @Override
    public boolean hasNext() {
        return !ended;
    }

    @Override
    public LlmEvent next() {
        if (ended) {
            throw new NoSuchElementException("the stream has ended or was closed");
        }
        try {
            LlmEvent event = inbox.take();
            ended |= event instanceof LlmEvent.Output;
            return event;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new LlmException("The call was given up, since the thread that waited for it was interrupted.", e);
        } catch (LlmException e) {
            ended = true;
            throw e;
        }
    }

    @Override
    public void close() {
        if (!ended) {
            ended = true;
            cancel.run();
            inbox.fail(new LlmException("The stream was closed while its next event was awaited."));
        }
    }
}
