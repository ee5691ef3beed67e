package io.tapewright.team;

import io.tapewright.agent.MakesPrompt;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.ParsesCompletion;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.Call;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Observation;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A node whose model chooses the subagent that speaks next, by its name alone. A name that nobody has is asked for again. */
public final class SelectAndCall implements MakesPrompt, ParsesCompletion {

    private SelectAndCall() {}

    /** The node, called {@code select_and_call}. */
    public static StandardNode node() {
        SelectAndCall hooks = new SelectAndCall();
        return StandardNode.builder("select_and_call", StepUnion.of(Call.TYPE))
                .makesPrompt(hooks)
                .parsesCompletion(hooks)
                .build();
    }

    @Override
    public Prompt makePrompt(NodeContext context) {
        String names = String.join(", ", names(context));
        List<Message> messages = new ArrayList<>();
        messages.add(Message.system(
                "You lead a talk among these agents: " + names + ". Read what was said, and choose who speaks next."));
        messages.addAll(new Talk(context).asMessages());
        messages.add(Message.user("Who speaks next? Answer with one name of these and nothing else: " + names + "."));
        failure(context.view().entries()).ifPresent(failed -> {
            messages.add(Message.assistant(failed.llmOutput()));
            messages.add(Message.user(failed.error()));
        });
        return Prompt.of(messages, List.of());
    }

    private static List<String> names(NodeContext context) {
        return context.agent().subagents().stream().map(TapeAgent::name).toList();
    }

    /** The failure after which the node runs again; the environment may have answered it. */
    private static Optional<LlmOutputParsingFailure> failure(List<TapeEntry> entries) {
        int last = entries.size() - 1;
        while (last >= 0 && isBeside(entries.get(last).step())) {
            last--;
        }
        return last >= 0 && entries.get(last).step() instanceof LlmOutputParsingFailure failed
                ? Optional.of(failed)
                : Optional.empty();
    }

    private static boolean isBeside(TapeStep step) {
        return step instanceof SetNextNode || step instanceof Observation;
    }

    @Override
    public List<? extends TapeStep> parseCompletion(NodeContext context, LlmOutput output) {
        String name = output.content().orElse("").strip();
        if (!names(context).contains(name)) {
            throw new UnreadableCompletionException(
                    "There is no agent " + name + " here. Answer with one name of these: " + names(context));
        }
        return List.of(new Call(name, ""));
    }

    @Override
    public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
        return LlmOutput.of(((Call) steps.get(0)).agentName());
    }
}
