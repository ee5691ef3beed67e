package io.tapewright.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.agent.Environment;
import io.tapewright.agent.LoopDetection;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.completion.StepUnion;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.FinalStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import io.tapewright.tape.Tape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What environments hold is freed when nobody needs it any more. */
@Timeout(60)
class ClosedEnvironmentsTest {
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());
    private final List<Tape> results = new ArrayList<>();

    @Test
    void aResourceThatCanNotBeClosedDoesNotKeepOthersOpen() {
        ToolEnvironment environment = ToolEnvironment.builder(List.of())
                .closing(() -> closed.add("first"))
                .closing(failing("second"))
                .closing(failing("third"))
                .build();
        var e = assertThrows(IllegalStateException.class, environment::close);
        assertEquals("third", e.getCause().getMessage());
        assertEquals("second", e.getSuppressed()[0].getCause().getMessage());
        assertEquals(List.of("first"), closed);
    }

    @Test
    void resourcesAreClosedOnceTheLastOneFirstAlsoThroughLoopDetection() {
        Environment environment = new LoopDetection(
                ToolEnvironment.builder(List.of())
                        .closing(() -> closed.add("browser"))
                        .closing(() -> closed.add("page"))
                        .build(),
                3);
        environment.close();
        environment.close();
        assertEquals(List.of("page", "browser"), closed);
    }

    @Test
    void aMainLoopLeavesItsEnvironmentOpen() {
        TapeAgent agent = agent(new AssistantStep("hello"));
        MainLoop.execute(agent, environment("one"), Tape.of(new UserStep("hi")));
        MainLoop.run(agent, environment("one"), Tape.of(new UserStep("hi"))).finalTape();
        assertEquals(List.of(), closed);
    }

    @Test
    void aBatchClosesTheEnvironmentOfEachRun() throws Exception {
        Batch batch = Batch.builder(agent(new AssistantStep("hello")))
                .environments(tape -> environment(tape.step(0).toString()))
                .build();
        batch.run(tapes(5), results::add);
        assertEquals(
                tapes(5).stream().map(tape -> tape.step(0).toString()).toList(),
                closed.stream().sorted().toList());
    }

    @Test
    void itIsClosedAlsoWhereTheRunFails() throws Exception {
        TapeAgent failing = TapeAgent.builder("bot")
                .node(StandardNode.builder("say", StepUnion.of(FinalStep.TYPE))
                        .givesSteps(context -> {
                            throw new IllegalStateException("out of ideas");
                        })
                        .build())
                .build();
        Batch.builder(failing)
                .environments(tape -> ToolEnvironment.builder(List.of())
                        .closing(() -> closed.add("it"))
                        .closing(failing("late"))
                        .build())
                .build()
                .run(tapes(1), results::add);
        assertEquals(List.of("it"), closed);
        assertTrue(error().contains("out of ideas"), "the first failure is the one that is told");
    }

    @Test
    void whatCanNotBeClosedIsAnErrorOfTheRunWhoseStepsAreKept() throws Exception {
        BatchProgress end = Batch.builder(agent(new FinalStep("done")))
                .environments(tape -> ToolEnvironment.builder(List.of())
                        .closing(failing("stuck"))
                        .build())
                .build()
                .run(tapes(1), results::add);
        assertEquals(1, end.failed());
        assertTrue(error().contains("stuck"));
        assertEquals(new FinalStep("done"), results.get(0).step(1));
        assertTrue(results.get(0).metadata().result().isPresent());
    }

    @Test
    void theEnvironmentOfAllRunsStaysOpen() throws Exception {
        Batch batch = Batch.builder(agent(new AssistantStep("hello")))
                .environment(environment("shared"))
                .build();
        batch.run(tapes(3), results::add);
        assertEquals(List.of(), closed);
    }

    private String error() {
        return results.get(0).metadata().error().orElseThrow().text();
    }

    private Environment environment(String name) {
        return ToolEnvironment.builder(List.of())
                .closing(() -> closed.add(name))
                .build();
    }

    private static AutoCloseable failing(String message) {
        return () -> {
            throw new Exception(message);
        };
    }

    private static TapeAgent agent(TapeStep step) {
        return TapeAgent.builder("bot")
                .node(StandardNode.builder("say", StepUnion.of(FinalStep.TYPE))
                        .givesSteps(context -> List.of(step))
                        .build())
                .build();
    }

    private static List<Tape> tapes(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Tape.of(new UserStep("" + i)))
                .toList();
    }
}
