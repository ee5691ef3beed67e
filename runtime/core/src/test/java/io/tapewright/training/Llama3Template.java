package io.tapewright.training;

import io.tapewright.llm.Message;
import io.tapewright.tool.ToolSpec;
import java.util.List;

/** The format of Llama 3, without tools, as its model card describes it. */
public final class Llama3Template implements ChatTemplate {
    @Override
    public String render(List<Message> messages, List<ToolSpec> tools, boolean addGenerationPrompt) {
        StringBuilder text = new StringBuilder(bosToken());
        for (Message message : messages) {
            header(message.role().wireName(), text);
            text.append(message.content().orElse("").strip()).append("<|eot_id|>");
        }
        if (addGenerationPrompt) {
            header("assistant", text);
        }
        return text.toString();
    }

    private static void header(String role, StringBuilder text) {
        text.append("<|start_header_id|>").append(role).append("<|end_header_id|>\n\n");
    }

    @Override
    public String bosToken() {
        return "<|begin_of_text|>";
    }
}
