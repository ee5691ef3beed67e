package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a node's class does itself, each where it does. */
final class Hooks {
    Optional<MakesPrompt> prompt = Optional.empty();
    Optional<DescribesSteps> description = Optional.empty();
    Optional<ChoosesHistory> history = Optional.empty();
    Optional<ShowsSteps> shown = Optional.empty();
    Optional<GivesSteps> given = Optional.empty();
    Optional<GeneratesSteps> generated = Optional.empty();
    Optional<ParsesCompletion> parsed = Optional.empty();
    Optional<PostprocessesSteps> postprocessed = Optional.empty();
    Optional<ChoosesNextNode> next = Optional.empty();
    /** The names of the nodes that may be chosen. */
    Map<Class<?>, String> targets = Map.of();

    Hooks copy() {
        Hooks copy = new Hooks();
        copy.prompt = prompt;
        copy.description = description;
        copy.history = history;
        copy.shown = shown;
        copy.given = given;
        copy.generated = generated;
        copy.parsed = parsed;
        copy.postprocessed = postprocessed;
        copy.next = next;
        copy.targets = targets;
        return copy;
    }

    /** Who says how completions are written, if the node's class does. */
    Optional<MakesCompletion> completion() {
        return generated.<MakesCompletion>map(hook -> hook).or(() -> parsed);
    }

    /** The name of the node that the class chooses to run next. */
    Optional<String> chooseNext(String node, List<? extends TapeStep> steps) {
        return next.flatMap(hook -> hook.chooseNext(steps)).map(chosen -> target(node, chosen));
    }

    private String target(String node, Class<?> chosen) {
        String target = targets.get(chosen);
        if (target == null) {
            throw new FlowException("The node " + node + " chose " + chosen.getName()
                    + " to run next, which is not among the targets that its @Node declares.");
        }
        return target;
    }
}
