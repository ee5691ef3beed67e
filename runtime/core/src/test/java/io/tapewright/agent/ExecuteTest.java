package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.FinalStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.ToolResult;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code execute}: one call from a start tape to an end tape. */
class ExecuteTest {
    private static final ToolCall CALL = ToolCall.of("c", "work", JsonValue.parse("{}"));

    private final FunctionTools tools = new FunctionTools().with("work", arguments -> "done");
    private final ToolEnvironment environment = new ToolEnvironment(List.of(tools));
    private final Tape start = Tape.of(new UserStep("hi"));

    @Test
    void theStartTapeIsTheParentAndTheTimesAreInTheResult() {
        Tape done = MainLoop.execute(agent(HandMadeNode.of("n", new FinalStep("enough"))), environment, start);
        assertEquals(Optional.of(start.metadata().id()), done.metadata().parentId());
        assertEquals(Optional.of("bot"), done.metadata().author());
        assertEquals(1, done.metadata().nAddedSteps());
        assertEquals(Optional.empty(), done.metadata().error());
        JsonNode result = done.metadata().result().orElseThrow().tree();
        assertEquals("finished", result.path("status").stringValue());
        assertEquals(
                Set.of("status", "execution_time", "agent_execution_time", "environment_execution_time"),
                result.propertyStream().map(p -> p.getKey()).collect(Collectors.toSet()));
        assertTrue(result.path("execution_time").doubleValue()
                >= result.path("environment_execution_time").doubleValue());
    }

    @Test
    void itTakesFiftyTurnsAtTheMost() {
        Tape done = MainLoop.execute(agent(HandMadeNode.of("n", ToolCalls.of(CALL))), environment, start);
        assertEquals(50, tools.called.size());
        assertEquals("max_loops_reached", status(done));
    }

    @Test
    void anExceptionIsInTheMetadataAndTheStepsBeforeItAreOnTheTape() {
        HandMadeNode failing = new HandMadeNode("n", context -> {
            if (context.tape().size() > 3) {
                throw new IllegalStateException("out of ideas");
            }
            return List.of(new AssistantThought("hm"), ToolCalls.of(CALL));
        });
        Tape done = MainLoop.execute(agent(failing), environment, start);
        assertEquals(
                List.of(new AssistantThought("hm"), ToolCalls.of(CALL), new ToolResult("done", "c")),
                done.steps().subList(1, done.size()));
        String error = done.metadata().error().orElseThrow().text();
        assertTrue(error.startsWith("java.lang.IllegalStateException: out of ideas\n\tat "), error);
        assertEquals(Optional.of(start.metadata().id()), done.metadata().parentId());
        assertEquals(3, done.metadata().nAddedSteps());
    }

    @Test
    void theEnvironmentBeginsWhereItIsAwaited() {
        Tape acted = start.append(ToolCalls.of(CALL));
        Tape done = MainLoop.execute(agent(HandMadeNode.of("n", new AssistantStep("well"))), environment, acted);
        assertEquals(
                List.of(new ToolResult("done", "c"), new AssistantStep("well")),
                done.steps().subList(2, 4));
        assertEquals("external_input_needed", status(done));
    }

    private static String status(Tape tape) {
        return tape.metadata().result().orElseThrow().tree().path("status").stringValue();
    }

    private static TapeAgent agent(AgentNode node) {
        return TapeAgent.builder("bot").node(node).build();
    }
}
