package io.tapewright.llm.replay;

import io.tapewright.llm.Message;
import io.tapewright.llm.OutputSchema;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shows at a glance in what two prompts differ: the first message that does, in which place, and the tools. */
final class PromptDiff {
    private static final String NONE = "(none)";

    private final StringBuilder out = new StringBuilder();

    private PromptDiff() {}

    /** The differences, each on lines of its own, which begin with a line break. */
    static String of(PromptKey recorded, PromptKey asked) {
        PromptDiff diff = new PromptDiff();
        diff.messages(recorded.messages(), asked.messages());
        diff.tools(recorded.tools(), asked.tools());
        diff.outputSchema(recorded.outputSchema(), asked.outputSchema());
        return diff.out.toString();
    }

    // ---- messages

    private void messages(List<Message> recorded, List<Message> asked) {
        if (recorded.size() != asked.size()) {
            line("messages: " + recorded.size() + " recorded, " + asked.size() + " asked");
        }
        List<Integer> different = different(recorded, asked);
        if (different.isEmpty()) {
            return;
        }
        int first = different.get(0);
        if (first < recorded.size() && first < asked.size()) {
            message(first, recorded.get(first), asked.get(first));
        } else if (first < recorded.size()) {
            surplus(first, "is only recorded", '-', recorded.get(first));
        } else {
            surplus(first, "is only asked", '+', asked.get(first));
        }
        if (different.size() > 1) {
            line("further messages that differ: " + (different.size() - 1));
        }
    }

    private static List<Integer> different(List<Message> recorded, List<Message> asked) {
        List<Integer> different = new ArrayList<>();
        int shorter = Math.min(recorded.size(), asked.size());
        for (int i = 0; i < Math.max(recorded.size(), asked.size()); i++) {
            if (i >= shorter || !recorded.get(i).equals(asked.get(i))) {
                different.add(i);
            }
        }
        return different;
    }

    private void message(int index, Message recorded, Message asked) {
        Map<String, String> left = MessageText.parts(recorded);
        Map<String, String> right = MessageText.parts(asked);
        Set<String> names = new LinkedHashSet<>(left.keySet());
        names.addAll(right.keySet());
        for (String name : names) {
            String before = left.getOrDefault(name, NONE);
            String after = right.getOrDefault(name, NONE);
            if (!before.equals(after)) {
                texts("message " + (index + 1) + " (" + asked.role().wireName() + "), " + name, before, after);
                return;
            }
        }
    }

    private void surplus(int index, String what, char sign, Message message) {
        line("message " + (index + 1) + " (" + message.role().wireName() + ") " + what + ":");
        line("  " + sign + " " + Excerpt.at(0, MessageText.all(message)).text());
    }

    // ---- tools

    private void tools(List<ToolSpec> recorded, List<ToolSpec> asked) {
        if (recorded.equals(asked)) {
            return;
        }
        Map<String, ToolSpec> left = byName(recorded);
        Map<String, ToolSpec> right = byName(asked);
        if (!List.copyOf(left.keySet()).equals(List.copyOf(right.keySet()))) {
            line("tools:");
            line("  - " + names(left));
            line("  + " + names(right));
        }
        left.forEach((name, tool) -> tool(tool, right.getOrDefault(name, tool)));
    }

    private void tool(ToolSpec recorded, ToolSpec asked) {
        if (!recorded.description().equals(asked.description())) {
            texts("tool " + recorded.name() + ", description", recorded.description(), asked.description());
        } else if (!recorded.parameters().equals(asked.parameters())) {
            texts(
                    "tool " + recorded.name() + ", parameters",
                    SortedJson.of(recorded.parameters()),
                    SortedJson.of(asked.parameters()));
        }
    }

    private static Map<String, ToolSpec> byName(List<ToolSpec> tools) {
        Map<String, ToolSpec> byName = new LinkedHashMap<>();
        tools.forEach(tool -> byName.put(tool.name(), tool));
        return byName;
    }

    private static String names(Map<String, ToolSpec> tools) {
        return tools.isEmpty() ? NONE : String.join(", ", tools.keySet());
    }

    // ---- the form of the answer

    private void outputSchema(Optional<OutputSchema> recorded, Optional<OutputSchema> asked) {
        if (!recorded.equals(asked)) {
            texts("response_format", text(recorded), text(asked));
        }
    }

    private static String text(Optional<OutputSchema> schema) {
        return schema.map(present -> present.name() + " " + SortedJson.of(present.schema()))
                .orElse(NONE);
    }

    // ---- the parts

    private void texts(String where, String recorded, String asked) {
        int difference = Similarity.firstDifference(recorded, asked);
        Excerpt before = Excerpt.at(difference, recorded);
        Excerpt after = Excerpt.at(difference, asked);
        line(where + ", from character " + (difference + 1) + ":");
        line("  - " + before.text());
        line("  + " + after.text());
        line("    " + " ".repeat(after.column()) + "^");
    }

    private void line(String text) {
        out.append("\n  ").append(text);
    }
}
