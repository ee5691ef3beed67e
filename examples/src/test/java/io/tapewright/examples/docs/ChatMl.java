package io.tapewright.examples.docs;

import io.tapewright.llm.Message;
import io.tapewright.tool.ToolSpec;
import io.tapewright.training.ChatTemplate;
import java.util.List;

/** The ChatML format, for agents whose models call no functions. */
final class ChatMl implements ChatTemplate {
    @Override
    public String render(List<Message> messages, List<ToolSpec> tools, boolean addGenerationPrompt) {
        StringBuilder text = new StringBuilder();
        for (Message message : messages) {
            open(message.role().wireName(), text);
            text.append(message.content().orElse("")).append("<|im_end|>\n");
        }
        if (addGenerationPrompt) {
            open("assistant", text);
        }
        return text.toString();
    }

    private static void open(String role, StringBuilder text) {
        text.append("<|im_start|>").append(role).append('\n');
    }
}
