package io.tapewright.benchmarks.run;

import dev.langchain4j.agent.tool.P;
import dev.langchain4j.agent.tool.Tool;
import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.service.AiServices;

/** A service of LangChain4j with one tool, and a memory that holds a whole run. */
final class LangChainLoop {
    private final ChatMemory memory;
    private final Assistant assistant;

    /** What is asked. */
    interface Assistant {
        String chat(String message);
    }

    /** The tool. */
    static final class Tools {
        @Tool("Gives back what it gets.")
        String echo(@P("anything") String text) {
            return text;
        }
    }

    LangChainLoop(int calls) {
        memory = MessageWindowChatMemory.withMaxMessages(10 + 2 * calls);
        assistant = AiServices.builder(Assistant.class)
                .chatModel(model(calls))
                .chatMemory(memory)
                .tools(new Tools())
                .maxToolCallingRoundTrips(calls + 1)
                .build();
    }

    private static ChatModel model(int calls) {
        ChatResponse call = response(AiMessage.from(ToolExecutionRequest.builder()
                .id("call_1")
                .name("echo")
                .arguments("{\"text\": \"" + FakeModel.TEXT + "\"}")
                .build()));
        ChatResponse answer = response(AiMessage.from(FakeModel.ANSWER));
        return new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return callsIn(request) < calls ? call : answer;
            }
        };
    }

    private static ChatResponse response(AiMessage message) {
        return ChatResponse.builder().aiMessage(message).build();
    }

    /** After a user message each call is a message, and so is each result. */
    private static int callsIn(ChatRequest request) {
        return (request.messages().size() - 1) / 2;
    }

    String run() {
        memory.clear();
        return assistant.chat(FakeModel.QUESTION);
    }

    int messages() {
        return memory.messages().size();
    }
}
