package io.tapewright.benchmarks.run;

import static org.bsc.langgraph4j.action.AsyncEdgeAction.edge_async;
import static org.bsc.langgraph4j.action.AsyncNodeAction.node_async;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bsc.langgraph4j.CompileConfig;
import org.bsc.langgraph4j.CompiledGraph;
import org.bsc.langgraph4j.GraphStateException;
import org.bsc.langgraph4j.StateGraph;
import org.bsc.langgraph4j.state.AgentState;
import org.bsc.langgraph4j.state.Channels;

/** A graph of LangGraph4j with a node that is the model and one that is the tool, without checkpoints. Both are code of a user's own. */
final class LangGraphLoop {
    private static final String MESSAGES = "messages";

    private final CompiledGraph<State> graph;

    /** A message. */
    record Message(String role, String text) implements Serializable {}

    /** What the nodes share. */
    static final class State extends AgentState {
        State(Map<String, Object> data) {
            super(data);
        }

        List<Message> messages() {
            return this.<List<Message>>value(MESSAGES).orElse(List.of());
        }

        Message last() {
            return messages().get(messages().size() - 1);
        }
    }

    LangGraphLoop(int calls) {
        try {
            graph = graph(calls)
                    .compile(CompileConfig.builder()
                            .recursionLimit(10 + 4 * calls)
                            .build());
        } catch (GraphStateException e) {
            throw new IllegalStateException("the graph is not as the framework wants it", e);
        }
    }

    private static StateGraph<State> graph(int calls) throws GraphStateException {
        Message call = new Message("assistant", "echo " + FakeModel.TEXT);
        Message answer = new Message("assistant", FakeModel.ANSWER);
        return new StateGraph<>(Map.of(MESSAGES, Channels.appenderWithDuplicate(ArrayList::new)), State::new)
                .addNode("model", node_async(state -> add((state.messages().size() - 1) / 2 < calls ? call : answer)))
                .addNode(
                        "tool",
                        node_async(state -> add(new Message("tool", state.last().text()))))
                .addEdge(StateGraph.START, "model")
                .addConditionalEdges(
                        "model",
                        edge_async(state -> state.last().equals(answer) ? "answer" : "call"),
                        Map.of("call", "tool", "answer", StateGraph.END))
                .addEdge("tool", "model");
    }

    private static Map<String, Object> add(Message message) {
        return Map.of(MESSAGES, message);
    }

    State run() {
        return graph.invoke(Map.of(MESSAGES, new Message("user", FakeModel.QUESTION)))
                .orElseThrow();
    }
}
