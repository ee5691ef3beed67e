package io.tapewright.examples.recorded;

import io.tapewright.agent.AgentNode;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.ParsesCompletion;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.completion.UnsayableStepsException;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.LlmOutput;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Call;
import io.tapewright.step.Respond;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.tool.ToolSpec;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The analyst of TapeAgents' tutorial that calls a search agent as a tool, and that search agent: put together by hand, as its model
 * is told of the colleague as of a tool, but reads of it as of a message.
 */
final class SearchAnalyst {
    private static final String SEARCH_AGENT = "search_agent";
    private static final String CALL = "call_" + SEARCH_AGENT;

    private SearchAnalyst() {}

    /** The analyst with its search agent. */
    static TapeAgent.Builder analyst(TutorialAnalyst texts, TutorialAnalyst.Tools stocks, SearchTools search) {
        List<ToolSpec> tools = Stream.concat(
                        TutorialAnalyst_ToolsToolset.SPECS.stream(), ColleagueToolsToolset.SPECS.stream())
                .toList();
        return TapeAgent.builder("analyst")
                .node(StandardNode.builder("plan", StepUnion.of(AssistantThought.TYPE))
                        .system(known -> texts.system())
                        .guidance(known -> texts.toPlan())
                        .tools(tools)
                        .build())
                .node(StandardNode.builder("act", answers(tools))
                        .system(known -> texts.system())
                        .guidance(known -> texts.toAct())
                        .tools(tools)
                        .parsesCompletion(new CallsColleague())
                        .next(ToolCalls.class, "act")
                        .next(Call.class, "act")
                        .next(AssistantStep.class, "plan")
                        .build())
                .tools(new TutorialAnalyst_ToolsToolset(stocks))
                .subagent(searchAgent(search));
    }

    /** The search agent. */
    static TapeAgent.Builder searchAgent(SearchTools search) {
        return TapeAgent.builder(SEARCH_AGENT).node(searching()).tools(new SearchToolsToolset(search));
    }

    private static AgentNode searching() {
        return StandardNode.builder("search", answers(SearchToolsToolset.SPECS))
                .tools(SearchToolsToolset.SPECS)
                .parsesCompletion(new AnswersManager())
                .build();
    }

    private static StepUnion answers(List<ToolSpec> tools) {
        return StepUnion.builder().toolCalls(tools).step(AssistantStep.TYPE).build();
    }

    /** Makes a call of the search agent of a call of its tool, and of nothing else in that answer. */
    private static final class CallsColleague implements ParsesCompletion {
        @Override
        public List<? extends TapeStep> parseCompletion(NodeContext context, LlmOutput output) {
            if (output.toolCalls().isEmpty()) {
                return List.of(new AssistantStep(output.content().orElse("")));
            }
            Optional<ToolCall> call = output.toolCalls().stream()
                    .filter(each -> each.function().name().equals(CALL))
                    .findFirst();
            return List.of(call.<TapeStep>map(CallsColleague::toColleague)
                    .orElseGet(() -> new ToolCalls(output.toolCalls(), output.content())));
        }

        private static Call toColleague(ToolCall call) {
            String arguments = call.function().arguments().text();
            return new Call(
                    SEARCH_AGENT,
                    JsonValue.parse(arguments).tree().path("query").asString());
        }

        /** Of a call there is none: the model reads of it as of a message. */
        @Override
        public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
            if (steps.get(0) instanceof Call) {
                throw new UnsayableStepsException("a call of a colleague is shown as a message");
            }
            return said(steps.get(0));
        }
    }

    /** Hands back what the model says in words. */
    private static final class AnswersManager implements ParsesCompletion {
        @Override
        public List<? extends TapeStep> parseCompletion(NodeContext context, LlmOutput output) {
            return List.of(
                    output.toolCalls().isEmpty()
                            ? new Respond(output.content().orElse(""), false)
                            : new ToolCalls(output.toolCalls(), output.content()));
        }

        @Override
        public LlmOutput makeCompletion(Dialect dialect, List<? extends TapeStep> steps, int position) {
            return said(steps.get(0));
        }
    }

    private static LlmOutput said(TapeStep step) {
        if (step instanceof ToolCalls calls) {
            return calls.content()
                    .map(words -> LlmOutput.of(words, calls.toolCalls()))
                    .orElseGet(() -> LlmOutput.of(calls.toolCalls()));
        }
        return LlmOutput.of(step instanceof Respond respond ? respond.content() : ((AssistantStep) step).content());
    }
}
