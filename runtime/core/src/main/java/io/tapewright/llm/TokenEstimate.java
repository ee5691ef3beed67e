package io.tapewright.llm;

import io.tapewright.step.FunctionCall;
import io.tapewright.step.ToolCall;
import java.util.List;

/** How many tokens messages have, for models whose tokenizer is not at hand. */
final class TokenEstimate {
    private static final int CHARACTERS_PER_TOKEN = 4;
    /** The role, and what separates one message from the next. */
    private static final int TOKENS_PER_MESSAGE = 4;

    /** What services count for a picture of 1024 by 1024 pixels, about. */
    private static final int TOKENS_PER_PICTURE = 765;

    private TokenEstimate() {}

    static int of(List<Message> messages) {
        long characters = 0;
        long pictures = 0;
        for (Message message : messages) {
            characters += message.content().map(String::length).orElse(0);
            characters += message.name().map(String::length).orElse(0);
            pictures += message.pictures().size();
            for (ToolCall call : message.toolCalls()) {
                characters += length(call.function());
            }
        }
        long tokens = characters / CHARACTERS_PER_TOKEN
                + (long) TOKENS_PER_MESSAGE * messages.size()
                + TOKENS_PER_PICTURE * pictures;
        return (int) Math.min(tokens, Integer.MAX_VALUE);
    }

    private static int length(FunctionCall function) {
        return function.name().length() + function.arguments().text().length();
    }
}
