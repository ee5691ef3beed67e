package io.tapewright.team;

import io.tapewright.agent.NodeContext;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.ActionExecutionFailure;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.CodeExecutionResult;
import io.tapewright.step.CodeResult;
import io.tapewright.step.Pass;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one agent of a team hears and says: the messages that it sent and got. */
final class Talk {
    /** Who says it ends the talk. */
    private static final String END = "TERMINATE";

    private final NodeContext context;

    Talk(NodeContext context) {
        this.context = context;
    }

    /** The message that was sent or got last. */
    Optional<TapeEntry> last() {
        List<TapeEntry> messages = messages();
        return messages.isEmpty() ? Optional.empty() : Optional.of(messages.get(messages.size() - 1));
    }

    /** The words that were sent or got last; empty if there were none. */
    String lastWords() {
        List<TapeEntry> messages = messages();
        for (int i = messages.size() - 1; i >= 0; i--) {
            String words = words(messages.get(i).step());
            if (!words.isEmpty()) {
                return words;
            }
        }
        return "";
    }

    /** What came of code that was run just now, in words; empty if none was. */
    Optional<String> resultOfCode() {
        List<TapeEntry> seen = context.view().entries();
        TapeStep last = seen.isEmpty() ? new Pass() : seen.get(seen.size() - 1).step();
        if (last instanceof CodeExecutionResult executed) {
            return Optional.of(told(executed.result()));
        }
        return last instanceof ActionExecutionFailure failure
                ? Optional.of("The code could not be run: " + failure.error())
                : Optional.empty();
    }

    private static String told(CodeResult result) {
        String files = result.codeFiles().isEmpty() ? "" : " (" + String.join(", ", result.codeFiles()) + ")";
        String ended = "The code" + files + " was run and ended with exit code " + result.exitCode();
        String output = result.output().strip();
        return output.isEmpty() ? ended + ", without output." : ended + ". Its output:\n\n" + output;
    }

    private List<TapeEntry> messages() {
        return context.tape().views().messagesOf(context.agent().fullName());
    }

    /** Whether the last message ends it, or the agent has seen so many calls, one that it was called with among them. */
    boolean isOver(int maxCalls) {
        long calls = context.view().entries().stream()
                .filter(entry -> entry.step() instanceof Call)
                .count();
        return calls >= maxCalls
                || last().map(entry -> words(entry.step()).contains(END)).orElse(false);
    }

    /** The messages as a model sees them; those without words are not among them. */
    List<Message> asMessages() {
        return messages().stream()
                .filter(entry -> !words(entry.step()).isEmpty())
                .map(this::asMessage)
                .toList();
    }

    private Message asMessage(TapeEntry entry) {
        String words = words(entry.step());
        return isOwn(entry) ? Message.assistant(words) : Message.user(words).withName(speaker(entry));
    }

    private boolean isOwn(TapeEntry entry) {
        return entry.metadata().agent().equals(context.agent().fullName());
    }

    /** The name of the agent whose words a message has. */
    static String speaker(TapeEntry entry) {
        if (entry.step() instanceof Broadcast broadcast) {
            return broadcast.from();
        }
        String path = entry.metadata().agent();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What a message says. */
    static String words(TapeStep message) {
        if (message instanceof Call call) {
            return call.content();
        }
        return message instanceof Respond respond ? respond.content() : ((Broadcast) message).content();
    }

    // ---- what the agent says itself

    /**
     * Asks the agent's model what to say; nothing is asked of one that has no system prompt, has heard nothing, or has to say what came of
     * code.
     */
    Prompt prompt(String system) {
        if (system.isEmpty() || last().isEmpty() || resultOfCode().isPresent()) {
            return Prompt.none();
        }
        List<Message> all = new ArrayList<>();
        all.add(Message.system(system));
        all.addAll(asMessages());
        return Prompt.of(all, List.of());
    }

    /** What the model said, if it was asked. */
    static Optional<String> said(LlmStream stream) {
        return stream.prompt().isEmpty()
                ? Optional.empty()
                : Optional.of(stream.output().content().orElse(""));
    }
}
