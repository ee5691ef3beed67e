package io.tapewright.examples.recorded;

import io.tapewright.agent.ShowsSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Name;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import java.util.Optional;

/**
 * The analyst of TapeAgents' tutorial that calls a search agent as a tool. Its sentences are configuration, as they stand in the
 * recording.
 *
 * @param system the system prompt
 * @param toPlan what the model is told to make a plan
 * @param toAct what the model is told to carry it out
 */
@Name("analyst")
@Agent(
        nodes = {SearchAnalyst.Plan.class, SearchAnalyst.Act.class},
        subagents = SearchAgent.class,
        tools = {TutorialAnalyst.Tools.class, SearchAgent.class},
        system = "{system}")
record SearchAnalyst(String system, String toPlan, String toAct) {

    @Node(emits = AssistantThought.class, guidance = "{toPlan}")
    interface Plan {}

    /** Its model calls the search agent as a tool, but reads of that call as of a message. */
    @Node(
            emits = {ToolCalls.class, Call.class, AssistantStep.class},
            guidance = "{toAct}",
            next = {
                @Next(after = ToolCalls.class, node = Act.class),
                @Next(after = Call.class, node = Act.class),
                @Next(after = AssistantStep.class, node = Plan.class)
            })
    static final class Act implements ShowsSteps {
        @Override
        public Optional<String> show(TapeStep step) {
            return step instanceof Call call
                    ? Optional.of("Call " + call.agentName() + " with the message '" + call.content() + "'")
                    : Optional.empty();
        }
    }
}
