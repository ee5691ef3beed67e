package io.tapewright.llm.replay;

import io.tapewright.llm.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How alike two prompts are, for error messages. Linear in the length of both: texts are compared by what they have in
 * common at their beginning and end, lists of messages too.
 */
final class Similarity {
    private Similarity() {}

    /** A recording and how much of the prompt in question it shares. */
    record Nearest(Recording recording, double similarity) {

        /** Never 100, since something differs. */
        int percent() {
            return Math.min(99, (int) (similarity * 100));
        }
    }

    /** The recording that is most alike; the first of several. Empty if there are no recordings. */
    static Optional<Nearest> nearest(PromptKey asked, List<Recording> recordings) {
        @Nullable Nearest best = null;
        for (Recording recording : recordings) {
            double similarity = of(recording.key(), asked);
            if (best == null || similarity > best.similarity) {
                best = new Nearest(recording, similarity);
            }
        }
        return Optional.ofNullable(best);
    }

    /** From 0 to 1; every message weighs the same, and all tools together weigh as much as a message. */
    static double of(PromptKey left, PromptKey right) {
        double same = messages(left.messages(), right.messages()) + tools(left, right);
        int size = Math.max(left.messages().size(), right.messages().size()) + 1;
        return same / size;
    }

    private static double messages(List<Message> left, List<Message> right) {
        int shorter = Math.min(left.size(), right.size());
        int head = 0;
        while (head < shorter && left.get(head).equals(right.get(head))) {
            head++;
        }
        int tail = 0;
        while (head + tail < shorter && left.get(left.size() - 1 - tail).equals(right.get(right.size() - 1 - tail))) {
            tail++;
        }
        double same = head + tail;
        for (int i = head; i < shorter - tail; i++) {
            same += message(left.get(i), right.get(i));
        }
        return same;
    }

    private static double message(Message left, Message right) {
        return left.role() == right.role() ? text(MessageText.all(left), MessageText.all(right)) : 0;
    }

    private static double tools(PromptKey left, PromptKey right) {
        return left.tools().equals(right.tools())
                ? 1
                : text(left.tools().toString(), right.tools().toString());
    }

    /** The share of the longer text that the two have in common at their beginning and end. */
    static double text(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int head = firstDifference(left, right);
        int tail = 0;
        while (head + tail < shorter
                && left.charAt(left.length() - 1 - tail) == right.charAt(right.length() - 1 - tail)) {
            tail++;
        }
        int longer = Math.max(left.length(), right.length());
        return longer == 0 ? 1 : (double) (head + tail) / longer;
    }

    /** Where two texts begin to differ; the length of the shorter one if they do not. */
    static int firstDifference(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        int at = 0;
        while (at < shorter && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        return at;
    }
}
