package io.tapewright.training;

import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import java.util.ArrayList;
import java.util.List;

/** A prompt as a chat template makes a text of it. */
final class RenderedPrompt {
    private final ChatTemplate template;
    private final Prompt prompt;
    private final String text;

    RenderedPrompt(ChatTemplate template, Prompt prompt) {
        this.template = template;
        this.prompt = prompt;
        this.text = withoutBos(template.render(prompt.messages(), prompt.tools(), true));
    }

    /** The training text: what the template adds for the answer is the output. */
    TrainingText answeredWith(LlmOutput output) {
        List<Message> messages = new ArrayList<>(prompt.messages());
        messages.add(Message.assistant(output));
        String whole = withoutBos(template.render(List.copyOf(messages), prompt.tools(), false));
        if (!whole.startsWith(text)) {
            throw notABeginning(whole);
        }
        return TrainingText.of(text, whole.substring(text.length()));
    }

    private String withoutBos(String rendered) {
        String bos = template.bosToken();
        return rendered.startsWith(bos) ? rendered.substring(bos.length()) : rendered;
    }

    private TrainingTextException notABeginning(String whole) {
        int same = 0;
        while (same < whole.length() && text.charAt(same) == whole.charAt(same)) {
            same++;
        }
        return new TrainingTextException("The chat template writes the prompt " + prompt.id()
                + " otherwise once the answer follows, so that nobody can say which part is the output. From character "
                + same + " on it is\n- " + Excerpt.from(text, same) + "\nby itself, and\n+ " + Excerpt.from(whole, same)
                + "\nwith the answer. Use a template that only adds to what it wrote.");
    }
}
