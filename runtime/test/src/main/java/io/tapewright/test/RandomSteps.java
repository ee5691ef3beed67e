package io.tapewright.test;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonReadException;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.step.StepType;
import io.tapewright.step.TapeStep;
import io.tapewright.step.ToolCall;
import io.tapewright.step.ToolCalls;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Random steps of a union, made from the schemas of their types: with values at the edges, huge and deep ones, and all that breaks
 * careless readers of text. The same ones for a seed.
 *
 * <p>A value that is refused, as by a compact constructor, is tried again, more and more plainly. Not thread-safe.
 */
public final class RandomSteps {
    private static final int TRIES = 1000;
    private static final int PLAIN_AFTER = 20;
    private static final int MOST_STEPS = 5;
    /** A tool of which nothing is known before the run. */
    private static final ToolSpec UNKNOWN_TOOL =
            new ToolSpec("unknown_tool", "", JsonValue.parse("{\"type\": \"object\"}"));

    private final StepUnion union;
    private final Random random = new Random();
    private final Map<Class<?>, Function<Random, ? extends TapeStep>> own = new HashMap<>();
    private final Map<StepType<?>, JsonNode> schemas = new HashMap<>();

    /**
     * Steps of a union.
     *
     * @param seed decides which ones
     */
    public RandomSteps(StepUnion union, long seed) {
        this.union = union;
        reseed(seed);
    }

    /** Goes on as new steps of a seed would. Seeds that follow each other would make a {@link Random} begin in the same way. */
    void reseed(long seed) {
        random.setSeed(new SplittableRandom(seed).nextLong());
    }

    /** Steps of a type made in a way of one's own, where only few values are accepted, so that random ones are refused. */
    public <S extends TapeStep> RandomSteps with(StepType<S> type, Function<Random, S> generator) {
        own.put(type.javaType(), generator);
        return this;
    }

    /** What else is random. */
    Random random() {
        return random;
    }

    // ---- completions

    /**
     * The steps of a completion that a dialect carries.
     *
     * @param dialect one that the union speaks
     */
    public List<TapeStep> completion(Dialect dialect) {
        return switch (dialect) {
            case TEXT -> List.of(text());
            case TOOLS -> textAndCalls();
            case JSON, STRUCTURED -> objects();
        };
    }

    /** Steps in any order, calls with texts beside them: some dialects carry them, others don't. */
    public List<TapeStep> anySteps() {
        List<TapeStep> steps = new ArrayList<>();
        for (int i = random.nextInt(MOST_STEPS); i >= 0; i--) {
            steps.add(step(true));
        }
        return steps;
    }

    private List<TapeStep> objects() {
        List<TapeStep> steps = new ArrayList<>();
        for (int i = random.nextInt(MOST_STEPS); i >= 0; i--) {
            add(step(false), steps);
        }
        return steps;
    }

    private List<TapeStep> textAndCalls() {
        List<TapeStep> steps = new ArrayList<>();
        boolean callsNothing = !union.allowsToolCalls() && union.functions().isEmpty();
        if (callsNothing || union.textType().isPresent() && random.nextBoolean()) {
            steps.add(text());
        }
        if (!callsNothing) {
            for (int i = random.nextInt(MOST_STEPS); i >= 0; i--) {
                add(called(steps), steps);
            }
        }
        return steps;
    }

    /** Calls that follow each other would be one step. */
    private static void add(TapeStep step, List<TapeStep> steps) {
        boolean afterCalls = !steps.isEmpty() && steps.get(steps.size() - 1) instanceof ToolCalls;
        if (!(step instanceof ToolCalls && afterCalls)) {
            steps.add(step);
        }
    }

    private TapeStep called(List<TapeStep> before) {
        List<StepType<?>> types = union.types().stream()
                .filter(type -> !union.textType().equals(Optional.of(type)))
                .toList();
        int choice = random.nextInt(types.size() + (union.allowsToolCalls() ? 1 : 0));
        if (choice < types.size()) {
            return step(types.get(choice));
        }
        // text beside calls is a step where there is one for text, and is read as beside the first calls
        boolean mayHaveText = union.textType().isEmpty() && before.stream().noneMatch(s -> s instanceof ToolCalls);
        return calls(mayHaveText && random.nextBoolean());
    }

    // ---- steps

    private TapeStep step(boolean maybeWithText) {
        List<StepType<?>> types = union.types();
        int choice = random.nextInt(types.size() + (union.allowsToolCalls() ? 1 : 0));
        return choice < types.size() ? step(types.get(choice)) : calls(maybeWithText && random.nextBoolean());
    }

    /** A step of a type, whether or not it is of the union. */
    public <S extends TapeStep> S step(StepType<S> type) {
        Function<Random, ? extends TapeStep> generator = own.get(type.javaType());
        return generator != null ? type.javaType().cast(generator.apply(random)) : read(type);
    }

    private <S extends TapeStep> S read(StepType<S> type) {
        JsonNode schema = schemas.computeIfAbsent(
                type, key -> JsonValue.parse(key.schema().json()).tree());
        @Nullable JsonReadException refusal = null;
        for (int i = 0; i < TRIES; i++) {
            JsonValue json = RandomJson.of(schema, random, wildness(i));
            try {
                return type.read(JsonReader.of(json.json()));
            } catch (JsonReadException refused) {
                refusal = refused; // the next one is another
            }
        }
        throw new IllegalStateException(
                "No random " + type + " was accepted in " + TRIES + " tries. Say by with(type, …) how they are made."
                        + " The last one was refused like this: "
                        + (refusal == null ? "" : refusal.getMessage()),
                refusal);
    }

    private static double wildness(int tries) {
        return Math.max(0, 1 - (double) tries / PLAIN_AFTER) / 2;
    }

    /** A step that consists of a text that is not empty, which no completion can be. */
    private TapeStep text() {
        StepType<?> type = union.textType().orElseThrow();
        for (int i = 0; i < TRIES; i++) {
            TapeStep step = random.nextBoolean() && !own.containsKey(type.javaType())
                    ? ofText(type, i).orElseGet(() -> step(type))
                    : step(type);
            if (type.findText(step).filter(text -> !text.isEmpty()).isPresent()) {
                return step;
            }
        }
        throw new IllegalStateException("No random " + type + " had a text in " + TRIES + " tries.");
    }

    private Optional<TapeStep> ofText(StepType<?> type, int tries) {
        try {
            return Optional.of(type.ofText(RandomText.any(random, wildness(tries))));
        } catch (IllegalArgumentException | NullPointerException refused) {
            return Optional.empty();
        }
    }

    // ---- calls of tools

    private ToolCalls calls(boolean withText) {
        List<ToolCall> calls = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            calls.add(call());
        }
        Optional<String> text = withText ? Optional.of("x" + RandomText.any(random, 0.5)) : Optional.empty();
        return new ToolCalls(calls, text);
    }

    private ToolCall call() {
        List<String> functions = union.functions().stream().map(ToolSpec::name).toList();
        List<ToolSpec> tools = union.tools().stream()
                .filter(tool -> !functions.contains(tool.name()))
                .toList();
        ToolSpec tool = tools.isEmpty() ? UNKNOWN_TOOL : tools.get(random.nextInt(tools.size()));
        JsonValue arguments = RandomJson.of(tool.parameters().tree(), random, 0.5);
        String id = random.nextBoolean() ? "" : "call_" + random.nextInt(100);
        return ToolCall.of(id, tool.name(), random.nextBoolean() ? arguments : JsonValue.of(arguments.json()));
    }
}
