package io.tapewright.batch;

import io.tapewright.agent.Environment;
import io.tapewright.agent.MainLoop;
import io.tapewright.agent.MainLoopEvent;
import io.tapewright.agent.MainLoopStream;
import io.tapewright.agent.NoActionsException;
import io.tapewright.agent.StandardNode;
import io.tapewright.agent.TapeAgent;
import io.tapewright.agent.ToolEnvironment;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Llm;
import io.tapewright.llm.LlmOutput;
import io.tapewright.llm.LlmStream;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.FinalStep;
import io.tapewright.step.StepTypes;
import io.tapewright.step.ToolCall;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tape.TapeLog;
import io.tapewright.tool.ToolSpec;
import io.tapewright.tool.Toolset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * What {@link KillTest} kills. It works in a folder, says on its output what it has done, and hangs where it is told to: in a batch
 * at tapes that say {@code hang}, else when a person is asked. A file {@code go} lets it go on.
 */
final class ProgramToKill {
    static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());
    private final Path folder;

    private ProgramToKill(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        ProgramToKill program = new ProgramToKill(Path.of(arguments[1]));
        if (arguments[0].equals("batch")) {
            program.batch();
        } else {
            program.approval();
        }
        say("end");
    }

    private static synchronized void say(String what) {
        System.out.println(what);
    }

    private void hangUnlessToldToGo(String what) {
        if (!Files.exists(folder.resolve("go"))) {
            say(what);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    // ---- a batch

    private void batch() throws Exception {
        Environment none = tape -> {
            throw new NoActionsException();
        };
        TapeAgent agent = TapeAgent.builder("bot")
                .node(StandardNode.builder("act", StepUnion.of(FinalStep.TYPE)).build())
                .llm(this::answer)
                .build();
        List<Tape> starts = TapeLog.read(folder.resolve("starts.jsonl"), CODEC);
        Batch.builder(agent)
                .environment(none)
                .concurrency(2)
                .listener((result, progress) ->
                        say("finished " + result.metadata().parentId().orElseThrow()))
                .build()
                .run(starts, folder.resolve("results.jsonl"), CODEC);
    }

    private LlmStream answer(Prompt prompt) {
        String question = prompt.messages().get(0).content().orElse("");
        say("asked " + question);
        if (question.startsWith("hang")) {
            hangUnlessToldToGo("hanging");
        }
        return LlmStream.of(prompt, LlmOutput.of("to " + question));
    }

    // ---- an approval

    private void approval() throws Exception {
        Toolset till = new Till();
        ToolEnvironment environment = environment(till);
        Tape start = TapeLog.read(folder.resolve("starts.jsonl"), CODEC).get(0);
        try (TapeLog log = TapeLog.appendTo(folder.resolve("waiting.jsonl"), CODEC)) {
            MainLoopStream loop = MainLoop.run(payer(till, ProgramToKill::pay), environment, start);
            loop.forEachRemaining(event -> {
                if (event instanceof MainLoopEvent.EnvironmentTape of) {
                    log.accept(of.tape());
                }
            });
        }
        hangUnlessToldToGo("waiting");
    }

    private static LlmStream pay(Prompt prompt) {
        ToolCall call = ToolCall.of("p1", "pay", JsonValue.parse("{\"sum\": 5}"));
        return LlmStream.of(prompt, LlmOutput.of(List.of(call)));
    }

    static ToolEnvironment environment(Toolset till) {
        return ToolEnvironment.builder(List.of(till)).requireApproval("pay").build();
    }

    static TapeAgent payer(Toolset till, Llm llm) {
        StepUnion union = StepUnion.builder()
                .toolCalls(till.specs())
                .step(AssistantStep.TYPE)
                .build();
        return TapeAgent.builder("payer")
                .node(StandardNode.builder("act", union).tools(till.specs()).build())
                .tools(till)
                .llm(llm)
                .build();
    }

    /** Pays, and says so. */
    static final class Till implements Toolset {
        int paid;

        @Override
        public List<ToolSpec> specs() {
            return List.of(new ToolSpec("pay", "Pays.", JsonValue.parse("{\"type\": \"object\"}")));
        }

        @Override
        public JsonValue call(String name, JsonReader arguments) {
            arguments.skipValue();
            paid++;
            say("paid");
            return JsonValue.of("paid");
        }
    }
}
