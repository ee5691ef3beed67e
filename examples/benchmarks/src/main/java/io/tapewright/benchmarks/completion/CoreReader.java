package io.tapewright.benchmarks.completion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the steps from the tokens of jackson-core, written by hand: missing, unknown and repeated properties are refused, and values of
 * other types. It wants {@code kind} first.
 */
final class CoreReader {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser in;
    /** A bit for each property of the object that is being read. */
    private int seen;

    private CoreReader(JsonParser in) {
        this.in = in;
    }

    static List<BenchStep> read(String text) {
        try (JsonParser in = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new CoreReader(in).steps();
        }
    }

    private List<BenchStep> steps() {
        List<BenchStep> steps = new ArrayList<>();
        in.nextToken();
        require(JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            steps.add(step());
        }
        if (in.nextToken() != null) {
            throw wrong();
        }
        return steps;
    }

    private BenchStep step() {
        require(JsonToken.START_OBJECT);
        if (!"kind".equals(in.nextName())) {
            throw wrong();
        }
        seen = 0;
        return switch (string()) {
            case "reasoning" -> reasoning();
            case "plan" -> plan();
            case "search" -> search();
            case "calculate" -> calculate();
            case "call_tool" -> callTool();
            case "final_answer" -> finalAnswer();
            default -> throw wrong();
        };
    }

    private BenchStep.Reasoning reasoning() {
        String reasoning = "";
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (!name.equals("reasoning")) {
                throw wrong();
            }
            once(1);
            reasoning = string();
        }
        end(0b1);
        return new BenchStep.Reasoning(reasoning);
    }

    private BenchStep.Plan plan() {
        List<String> plan = List.of();
        String rationale = "";
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "plan" -> {
                    once(1);
                    plan = strings();
                }
                case "rationale" -> {
                    once(2);
                    rationale = string();
                }
                default -> throw wrong();
            }
        }
        end(0b11);
        return new BenchStep.Plan(plan, rationale);
    }

    private BenchStep.Search search() {
        String query = "";
        int maxResults = 0;
        List<String> sources = List.of();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "query" -> {
                    once(1);
                    query = string();
                }
                case "maxResults" -> {
                    once(2);
                    maxResults = integer();
                }
                case "sources" -> {
                    once(4);
                    sources = strings();
                }
                default -> throw wrong();
            }
        }
        end(0b111);
        return new BenchStep.Search(query, maxResults, sources);
    }

    private BenchStep.Calculate calculate() {
        String expression = "";
        Optional<Double> precision = Optional.empty();
        boolean exact = false;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "expression" -> {
                    once(1);
                    expression = string();
                }
                case "precision" -> {
                    once(2);
                    precision = in.nextToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(number());
                }
                case "exact" -> {
                    once(4);
                    in.nextToken();
                    exact = in.getBooleanValue();
                }
                default -> throw wrong();
            }
        }
        end(0b101);
        return new BenchStep.Calculate(expression, precision, exact);
    }

    private BenchStep.CallTool callTool() {
        String tool = "";
        Map<String, String> args = Map.of();
        BenchStep.@Nullable Priority priority = null;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "tool" -> {
                    once(1);
                    tool = string();
                }
                case "args" -> {
                    once(2);
                    args = arguments();
                }
                case "priority" -> {
                    once(4);
                    priority = BenchStep.Priority.valueOf(string());
                }
                default -> throw wrong();
            }
        }
        end(0b111);
        if (priority == null) {
            throw wrong();
        }
        return new BenchStep.CallTool(tool, args, priority);
    }

    private BenchStep.FinalAnswer finalAnswer() {
        String answer = "";
        double confidence = 0;
        List<BenchStep.Citation> citations = List.of();
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "answer" -> {
                    once(1);
                    answer = string();
                }
                case "confidence" -> {
                    once(2);
                    in.nextToken();
                    confidence = number();
                }
                case "citations" -> {
                    once(4);
                    citations = citations();
                }
                default -> throw wrong();
            }
        }
        end(0b111);
        return new BenchStep.FinalAnswer(answer, confidence, citations);
    }

    private List<BenchStep.Citation> citations() {
        int seenAround = seen;
        List<BenchStep.Citation> citations = new ArrayList<>();
        in.nextToken();
        require(JsonToken.START_ARRAY);
        while (in.nextToken() != JsonToken.END_ARRAY) {
            require(JsonToken.START_OBJECT);
            citations.add(citation());
        }
        seen = seenAround;
        return citations;
    }

    private BenchStep.Citation citation() {
        String title = "";
        String url = "";
        int line = 0;
        seen = 0;
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            switch (name) {
                case "title" -> {
                    once(1);
                    title = string();
                }
                case "url" -> {
                    once(2);
                    url = string();
                }
                case "line" -> {
                    once(4);
                    line = integer();
                }
                default -> throw wrong();
            }
        }
        end(0b111);
        return new BenchStep.Citation(title, url, line);
    }

    // ---- values

    private String string() {
        String string = in.nextStringValue();
        if (string == null) {
            throw wrong();
        }
        return string;
    }

    private List<String> strings() {
        List<String> strings = new ArrayList<>();
        in.nextToken();
        require(JsonToken.START_ARRAY);
        for (String string = in.nextStringValue(); string != null; string = in.nextStringValue()) {
            strings.add(string);
        }
        require(JsonToken.END_ARRAY);
        return strings;
    }

    private Map<String, String> arguments() {
        Map<String, String> arguments = new LinkedHashMap<>();
        in.nextToken();
        require(JsonToken.START_OBJECT);
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            if (arguments.put(name, string()) != null) {
                throw wrong();
            }
        }
        require(JsonToken.END_OBJECT);
        return arguments;
    }

    private int integer() {
        in.nextToken();
        require(JsonToken.VALUE_NUMBER_INT);
        return in.getIntValue();
    }

    private double number() {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_NUMBER_FLOAT && token != JsonToken.VALUE_NUMBER_INT) {
            throw wrong();
        }
        return in.getDoubleValue();
    }

    // ---- checks

    private void require(JsonToken expected) {
        if (in.currentToken() != expected) {
            throw wrong();
        }
    }

    private void once(int bit) {
        if ((seen & bit) != 0) {
            throw wrong();
        }
        seen |= bit;
    }

    private void end(int required) {
        require(JsonToken.END_OBJECT);
        if ((seen & required) != required) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not as expected at " + in.currentTokenLocation());
    }
}
