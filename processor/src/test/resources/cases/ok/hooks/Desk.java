package demo;

import io.tapewright.agent.ChoosesHistory;
import io.tapewright.agent.ChoosesNextNode;
import io.tapewright.agent.DescribesSteps;
import io.tapewright.agent.GeneratesSteps;
import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.MakesPrompt;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.NodeEvent;
import io.tapewright.agent.ParsesCompletion;
import io.tapewright.agent.PostprocessesSteps;
import io.tapewright.agent.PromptVariables;
import io.tapewright.agent.ShowsSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.UnreadableCompletionException;
import io.tapewright.llm.LlmEvent;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.TapeEntry;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A desk whose nodes have code of their own. */
@Agent(
        nodes = {Desk.Opening.class, Desk.Asking.class, Desk.Working.class, Desk.Telling.class, Desk.Closing.class},
        system = "You serve {client}.")
public record Desk(String client, int unused) {

    /** Asks no model, and chooses where to go. */
    @Node(emits = AssistantThought.class, targets = {Asking.class, Closing.class})
    public record Opening(boolean isOpen) implements GivesSteps, ChoosesNextNode {
        @Override
        public List<? extends TapeStep> giveSteps(NodeContext context) {
            return List.of(new AssistantThought(isOpen ? "open" : "closed"));
        }

        @Override
        public Optional<Class<?>> chooseNext(List<? extends TapeStep> steps) {
            return Optional.of(steps.contains(new AssistantThought("open")) ? Asking.class : Closing.class);
        }
    }

    /** Makes its prompt, and reads the answer in its own way. */
    @Node(emits = AssistantThought.class)
    static final class Asking implements MakesPrompt, ParsesCompletion {
        @Override
        public Prompt makePrompt(NodeContext context) {
            return Prompt.of(Message.user("Yes or no?"));
        }

        @Override
        public List<? extends TapeStep> parseCompletion(NodeContext context, LlmOutput output) {
            String text = output.content().orElse("");
            if (!text.equals("y") && !text.equals("n")) {
                throw new UnreadableCompletionException("Say y or n.");
            }
            return List.of(new AssistantThought(text.equals("y") ? "yes" : "no"));
        }

        @Override
        public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
            return LlmOutput.of(steps.contains(new AssistantThought("yes")) ? "y" : "n");
        }
    }

    /** Makes a step of each chunk. */
    @Node(emits = AssistantThought.class, system = "Work.")
    static class Working implements GeneratesSteps {
        @Override
        public Iterator<NodeEvent> generateSteps(NodeContext context, LlmStream stream) {
            List<NodeEvent> events = new ArrayList<>();
            while (stream.hasNext()) {
                if (stream.next() instanceof LlmEvent.Output last) {
                    for (String word : last.output().content().orElse("").split(" ")) {
                        events.add(new NodeEvent.Whole(new AssistantThought(word)));
                    }
                }
            }
            return events.iterator();
        }

        @Override
        public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
            List<String> words = new ArrayList<>();
            steps.forEach(step -> words.add(((AssistantThought) step).text()));
            return LlmOutput.of(String.join(" ", words));
        }
    }

    /** Shows of the history what it wants, as it wants, and tidies up its answer. */
    @Node(
            emits = AssistantStep.class,
            guidance = "Tell.",
            next = @Next(after = AssistantStep.class, node = Desk.Opening.class))
    static class Telling implements DescribesSteps, ChoosesHistory, ShowsSteps, PostprocessesSteps {
        @Override
        public String describeSteps(NodeContext context, PromptVariables variables) {
            return "After " + context.tape().size() + " steps.";
        }

        @Override
        public List<TapeEntry> chooseHistory(List<TapeEntry> entries) {
            return entries.stream()
                    .filter(entry -> entry.step() instanceof UserStep
                            || entry.metadata().node().equals("asking"))
                    .toList();
        }

        @Override
        public Optional<String> show(TapeStep step) {
            return step instanceof UserStep ? Optional.of("(a question)") : Optional.empty();
        }

        @Override
        public TapeStep postprocess(NodeContext context, TapeStep step) {
            return step instanceof AssistantStep said ? new AssistantStep(said.content().strip()) : step;
        }
    }

    /** An interface with code is made by the user. */
    @Node(emits = FinalStep.class)
    public interface Closing extends GivesSteps {}
}
