package io.tapewright.benchmarks.completion;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the steps with the generator of jackson-core, written by hand. */
final class CoreWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator out;

    private CoreWriter(JsonGenerator out) {
        this.out = out;
    }

    static String write(List<?> steps) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            CoreWriter writer = new CoreWriter(out);
            out.writeStartArray();
            steps.forEach(writer::step);
            out.writeEndArray();
        }
        return text.toString();
    }

    private void step(Object step) {
        out.writeStartObject();
        if (step instanceof BenchStep.Reasoning reasoning) {
            reasoning(reasoning);
        } else if (step instanceof BenchStep.Plan plan) {
            plan(plan);
        } else if (step instanceof BenchStep.Search search) {
            search(search);
        } else if (step instanceof BenchStep.Calculate calculate) {
            calculate(calculate);
        } else if (step instanceof BenchStep.CallTool call) {
            callTool(call);
        } else if (step instanceof BenchStep.FinalAnswer answer) {
            finalAnswer(answer);
        } else {
            throw new IllegalArgumentException("not among the steps: " + step);
        }
        out.writeEndObject();
    }

    private void reasoning(BenchStep.Reasoning step) {
        out.writeStringProperty("kind", "reasoning");
        out.writeStringProperty("reasoning", step.reasoning());
    }

    private void plan(BenchStep.Plan step) {
        out.writeStringProperty("kind", "plan");
        strings("plan", step.plan());
        out.writeStringProperty("rationale", step.rationale());
    }

    private void search(BenchStep.Search step) {
        out.writeStringProperty("kind", "search");
        out.writeStringProperty("query", step.query());
        out.writeNumberProperty("maxResults", step.maxResults());
        strings("sources", step.sources());
    }

    private void calculate(BenchStep.Calculate step) {
        out.writeStringProperty("kind", "calculate");
        out.writeStringProperty("expression", step.expression());
        if (step.precision().isPresent()) {
            out.writeNumberProperty("precision", step.precision().get());
        } else {
            out.writeNullProperty("precision");
        }
        out.writeBooleanProperty("exact", step.exact());
    }

    private void callTool(BenchStep.CallTool step) {
        out.writeStringProperty("kind", "call_tool");
        out.writeStringProperty("tool", step.tool());
        out.writeObjectPropertyStart("args");
        for (Map.Entry<String, String> argument : step.args().entrySet()) {
            out.writeStringProperty(argument.getKey(), argument.getValue());
        }
        out.writeEndObject();
        out.writeStringProperty("priority", step.priority().name());
    }

    private void finalAnswer(BenchStep.FinalAnswer step) {
        out.writeStringProperty("kind", "final_answer");
        out.writeStringProperty("answer", step.answer());
        out.writeNumberProperty("confidence", step.confidence());
        out.writeArrayPropertyStart("citations");
        for (BenchStep.Citation citation : step.citations()) {
            out.writeStartObject();
            out.writeStringProperty("title", citation.title());
            out.writeStringProperty("url", citation.url());
            out.writeNumberProperty("line", citation.line());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void strings(String name, List<String> strings) {
        out.writeArrayPropertyStart(name);
        for (String string : strings) {
            out.writeString(string);
        }
        out.writeEndArray();
    }
}
