package io.tapewright.tape;

import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantThought;
import io.tapewright.step.Broadcast;
import io.tapewright.step.Call;
import io.tapewright.step.FinalObservation;
import io.tapewright.step.ForeignStep;
import io.tapewright.step.Jump;
import io.tapewright.step.Pass;
import io.tapewright.step.Respond;
import io.tapewright.step.SetNextNode;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCalls;
import io.tapewright.step.UnknownStep;
import io.tapewright.step.UserStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tapes as agents make them, only wilder: calls and responds are balanced, anything else may happen. */
final class RandomTapes {
    private static final List<String> NAMES = List.of("a", "b", "c");

    private final Random random;
    private final List<String> path = new ArrayList<>();
    private String promptId = "p0";
    private int count;

    RandomTapes(long seed) {
        this.random = new Random(seed);
        path.add(random.nextBoolean() ? "root" : "manager");
    }

    TapeEntry next() {
        count++;
        if (random.nextInt(3) == 0) {
            promptId = random.nextInt(12) == 0 ? "" : "p" + random.nextInt(6);
        }
        String by = agent();
        TapeStep step = step();
        if (step instanceof Call call) {
            path.add(call.agentName());
        } else if (step instanceof Respond) {
            path.remove(path.size() - 1);
        }
        return TapeEntry.of(step, new StepMetadata("s" + count, promptId, "n" + random.nextInt(3), by, "", Map.of()));
    }

    /** Usually the agent whose turn it is; sometimes nobody, or another one. */
    private String agent() {
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> path.get(0) + "/a";
            case 2 -> "other" + String.join("/", path).substring(path.get(0).length());
            default -> String.join("/", path);
        };
    }

    private TapeStep step() {
        String text = "step " + count;
        return switch (random.nextInt(14)) {
            case 0, 1 -> path.size() < 5 ? new Call(name(), text) : new Pass();
            case 2, 3 -> path.size() > 1 ? new Respond(text, random.nextBoolean()) : new UserStep(text);
            case 4 -> new Broadcast(text, "x", List.of(name(), "d"));
            case 5, 6 -> new SetNextNode("n" + random.nextInt(3));
            case 7, 8 -> new UserStep(text);
            case 9 -> new ForeignStep("beam", JsonValue.parse("{\"kind\": \"beam\", \"n\": " + count + "}"));
            case 10 -> new ToolCalls(List.of());
            case 11 -> new Jump(random.nextInt(3));
            case 12 -> random.nextBoolean() ? new UnknownStep(text) : new FinalObservation();
            default -> new AssistantThought(text);
        };
    }

    private String name() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }
}
