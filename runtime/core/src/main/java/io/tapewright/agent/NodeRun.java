package io.tapewright.agent;

import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.tape.Tape;
import java.time.Instant;
import java.util.Iterator;
import java.util.function.Consumer;

/** One run of one node: a prompt, the call of the model, and the steps made of its answer. */
final class NodeRun implements Iterator<NodeEvent>, AutoCloseable {
    private final TapeAgent agent;
    private final AgentNode node;
    private final LlmStream stream;
    private final Iterator<NodeEvent> events;

    private NodeRun(TapeAgent agent, AgentNode node, LlmStream stream, Iterator<NodeEvent> events) {
        this.agent = agent;
        this.node = node;
        this.stream = stream;
        this.events = events;
    }

    /**
     * Chooses the node whose turn it is, makes its prompt and asks the model.
     *
     * @param listener is told of the call of the model, beside the agent's own listener
     */
    static NodeRun start(TapeAgent agent, Tape tape, Consumer<LlmCall> listener) {
        NodeContext context = new NodeContext(agent, tape);
        AgentNode node = agent.chooseNode(context.view());
        Prompt prompt = node.makePrompt(context);
        LlmStream stream = prompt.isEmpty() ? LlmStream.none(prompt) : ask(agent, node, prompt, listener);
        try {
            return new NodeRun(agent, node, stream, node.generateSteps(context, stream));
        } catch (RuntimeException | Error failure) {
            stream.close();
            throw failure;
        }
    }

    private static LlmStream ask(TapeAgent agent, AgentNode node, Prompt prompt, Consumer<LlmCall> listener) {
        Llm llm = agent.llm(node.llm());
        return new ObservedStream(llm.generate(prompt), llm, listener, agent.callListener());
    }

    TapeAgent agent() {
        return agent;
    }

    AgentNode node() {
        return node;
    }

    Prompt prompt() {
        return stream.prompt();
    }

    /** The role of the model that was asked; empty for none. */
    String llmRole() {
        return prompt().isEmpty() ? "" : node.llm();
    }

    @Override
    public boolean hasNext() {
        return events.hasNext();
    }

    @Override
    public NodeEvent next() {
        return events.next();
    }

    @Override
    public void close() {
        stream.close();
    }

    /** Tells the listeners of a run and of its agent of the call when its answer is complete. */
    private record ObservedStream(LlmStream stream, Llm llm, Consumer<LlmCall> ofRun, Consumer<LlmCall> ofAgent)
            implements LlmStream {

        @Override
        public Prompt prompt() {
            return stream.prompt();
        }

        @Override
        public boolean hasNext() {
            return stream.hasNext();
        }

        @Override
        public LlmEvent next() {
            LlmEvent event = stream.next();
            if (event instanceof LlmEvent.Output last) {
                double cost = llm.price().of(last.usage());
                LlmCall call = new LlmCall(Instant.now(), prompt(), last.output(), last.usage(), llm.info(), cost);
                ofRun.accept(call);
                ofAgent.accept(call);
            }
            return event;
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
