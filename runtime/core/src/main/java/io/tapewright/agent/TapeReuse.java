package io.tapewright.agent;

import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmCall;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.llm.Usage;
import io.tapewright.step.AgentStep;
import io.tapewright.step.LlmOutputParsingFailure;
import io.tapewright.step.Observation;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.StepTypes;
import io.tapewright.step.TapeStep;
import io.tapewright.tape.StepMetadata;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeMetadata;
import io.tapewright.training.TrainingText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes a tape over, run of a node by run of a node: makes the prompt, makes the completion from the steps, lets the node make
 * steps of that completion, and compares them with those on the tape.
 */
final class TapeReuse {
    private final TapeAgent root;
    private final Tape original;
    private final StepTypes types;
    private final List<ReusedCall> calls = new ArrayList<>();
    private Tape reused;

    TapeReuse(TapeAgent root, Tape original) {
        this.root = root;
        this.original = original;
        this.types = root.types();
        this.reused = original.prefix(0);
    }

    Reuse reuse() {
        int index = 0;
        while (index < original.size()) {
            if (isAgentStep(index)) {
                index += reuseRun(index);
            } else {
                reused = reused.append(original.entry(index));
                index++;
            }
        }
        String parent = original.metadata().id();
        Tape own = reused.withMetadata(TapeMetadata.ofRun(parent, root.name(), 0));
        return new Reuse(own, calls.stream().map(ReusedCall::call).toList());
    }

    /** The texts from which the models of the new owner learn to make the tape. */
    List<TrainingText> trainingData() {
        reuse();
        return calls.stream().map(ReusedCall::trainingText).toList();
    }

    private boolean isAgentStep(int index) {
        TapeStep step = original.step(index);
        return step instanceof AgentStep && !(step instanceof Observation);
    }

    /** Takes over the run of a node that begins at an index; answers how many steps it has. */
    private int reuseRun(int index) {
        NodeContext context = context(index);
        TapeAgent agent = context.agent();
        AgentNode node = node(context, index);
        Prompt prompt = node.makePrompt(context);
        List<TapeStep> made = !prompt.isEmpty() && hasFailed(index)
                ? failedRun(agent, node, run(index))
                : madeAgain(context, node, prompt, index);
        compare(node, made, index);
        for (int i = 0; i < made.size(); i++) {
            String llm = prompt.isEmpty() ? "" : node.llm();
            take(index + i, StepMetadata.of(prompt.id(), node.name(), agent.fullName(), llm));
        }
        return made.size();
    }

    private NodeContext context(int index) {
        Tape past = original.prefix(index);
        try {
            return new NodeContext(root.delegate(past), past);
        } catch (FlowException e) {
            throw mismatch(index, String.valueOf(e.getMessage()), e);
        }
    }

    private AgentNode node(NodeContext context, int index) {
        try {
            return context.agent().chooseNode(context.view());
        } catch (FlowException e) {
            throw mismatch(index, String.valueOf(e.getMessage()), e);
        }
    }

    // ---- runs that failed

    private boolean hasFailed(int index) {
        return run(index).stream().anyMatch(LlmOutputParsingFailure.class::isInstance);
    }

    /** The steps of a run up to its failure stay as they are: what could not be read, no completion says. The transition is made. */
    private static List<TapeStep> failedRun(TapeAgent agent, AgentNode node, List<TapeStep> run) {
        List<TapeStep> read = new ArrayList<>();
        for (TapeStep step : run) {
            read.add(step);
            if (step instanceof LlmOutputParsingFailure) {
                break;
            }
        }
        return agent.nodes().size() > 1 ? withTransition(node, read) : read;
    }

    // ---- runs that are made again

    private List<TapeStep> madeAgain(NodeContext context, AgentNode node, Prompt prompt, int index) {
        LlmStream stream = prompt.isEmpty() ? LlmStream.none(prompt) : answer(context.agent(), node, prompt, index);
        List<TapeStep> made = new ArrayList<>();
        for (Iterator<NodeEvent> events = node.generateSteps(context, stream); events.hasNext(); ) {
            if (events.next() instanceof NodeEvent.Whole whole) {
                made.add(whole.step());
            }
        }
        return made;
    }

    private LlmStream answer(TapeAgent agent, AgentNode node, Prompt prompt, int index) {
        try {
            LlmOutput output = node.makeCompletion(agent.dialectOf(node), said(node, run(index)), index);
            LlmCall call = new LlmCall(Instant.now(), prompt, output, Usage.CACHED, JsonValue.parse("{}"), 0);
            calls.add(new ReusedCall(agent, node.llm(), call));
            return LlmStream.of(prompt, output, Usage.CACHED);
        } catch (UnsayableStepsException e) {
            throw mismatch(index, "the node " + node.name() + " can't say it. " + e.getMessage(), e);
        }
    }

    /** The steps that a model has said. Transitions are noted by the runtime, unless the model may choose, and has chosen otherwise. */
    private static List<TapeStep> said(AgentNode node, List<TapeStep> run) {
        List<TapeStep> others =
                run.stream().filter(step -> !(step instanceof SetNextNode)).toList();
        boolean chosen = node instanceof StandardNode standard
                && standard.mayChooseNext()
                && !withTransition(node, others).equals(run);
        return chosen ? run : others;
    }

    private static List<TapeStep> withTransition(AgentNode node, List<TapeStep> steps) {
        List<TapeStep> all = new ArrayList<>(steps);
        node.nextNode(steps).map(SetNextNode::new).ifPresent(all::add);
        return all;
    }

    // ---- comparing

    /** The steps of the run that begins at an index. */
    private List<TapeStep> run(int index) {
        String promptId = original.entry(index).metadata().promptId();
        List<TapeStep> run = new ArrayList<>();
        for (int i = index; i < original.size() && isAgentStep(i); i++) {
            if (!original.entry(i).metadata().promptId().equals(promptId)) {
                break;
            }
            run.add(original.step(i));
        }
        return run;
    }

    private void compare(AgentNode node, List<TapeStep> made, int index) {
        if (made.isEmpty()) {
            throw mismatch(
                    index, "the node " + node.name() + " makes no step where the tape has " + shown(index), null);
        }
        for (int i = 0; i < made.size(); i++) {
            int at = index + i;
            if (at >= original.size()) {
                throw mismatch(
                        at, "the tape ends where the node " + node.name() + " makes " + shown(made.get(i)), null);
            }
            if (!types.sameData(original.step(at), made.get(i))) {
                throw mismatch(
                        at,
                        "the node " + node.name() + " makes another step.\n- " + shown(at) + "\n+ "
                                + shown(made.get(i)),
                        null);
            }
        }
    }

    /** The step stays as it is, so that results go on to name the ids of their calls. */
    private void take(int index, StepMetadata metadata) {
        reused = reused.append(TapeEntry.of(original.step(index), metadata));
    }

    private String shown(int index) {
        return shown(original.step(index));
    }

    private String shown(TapeStep step) {
        return types.data(step).json();
    }

    private ReuseException mismatch(int index, String problem, @Nullable Throwable cause) {
        return new ReuseException(index, reused, problem, cause);
    }
}
