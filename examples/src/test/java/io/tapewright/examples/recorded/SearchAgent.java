package io.tapewright.examples.recorded;

import io.tapewright.agent.NodeContext;
import io.tapewright.agent.PostprocessesSteps;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;

/** The search agent of TapeAgents' tutorial. */
@Agent(nodes = SearchAgent.Search.class, tools = SearchTools.class, input = SearchAgent.Question.class)
record SearchAgent() {

    /** Asks a fellow agent to search the web. */
    record Question(String query) {}

    /** Hands back what the model says in words. */
    @Node(emits = {ToolCalls.class, AssistantThought.class})
    static final class Search implements PostprocessesSteps {
        @Override
        public TapeStep postprocess(NodeContext context, TapeStep step) {
            return step instanceof AssistantThought words
                    ? new Respond(AssistantThought.TYPE.textOf(words), false)
                    : step;
        }
    }
}
