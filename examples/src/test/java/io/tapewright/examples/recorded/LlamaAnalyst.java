package io.tapewright.examples.recorded;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.WireName;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.ToolCalls;

/**
 * The analyst of TapeAgents' tutorial for a model that was trained to call no functions: it speaks JSON, one object a line, in which
 * an answer to the user is called a response. Its sentences are configuration, as they stand in the recording.
 *
 * @param system the system prompt, which describes the tools
 * @param toPlan what the model is told to make a plan
 * @param toAct what the model is told to carry it out, with the form of its answers
 */
@Agent(
        nodes = {LlamaAnalyst.Plan.class, LlamaAnalyst.Act.class},
        tools = TutorialAnalyst.Tools.class,
        system = "{system}")
record LlamaAnalyst(String system, String toPlan, String toAct) {

    @Node(
            emits = AssistantThought.class,
            guidance = "{toPlan}",
            tools = {})
    interface Plan {}

    @Node(
            emits = {ToolCalls.class, AssistantStep.class},
            dialect = Dialect.JSON,
            wireNames = @WireName(step = AssistantStep.class, name = "response"),
            guidance = "{toAct}",
            next = {
                @Next(after = ToolCalls.class, node = Act.class),
                @Next(after = AssistantStep.class, node = Plan.class)
            })
    interface Act {}
}
