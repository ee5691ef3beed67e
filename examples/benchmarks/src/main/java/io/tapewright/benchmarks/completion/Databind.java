package io.tapewright.benchmarks.completion;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.DefaultPrettyPrinter.NopIndenter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Jackson databind: missing and unknown properties are refused, and nulls where they can't be. */
final class Databind {
    private static final TypeReference<List<BenchStep>> STEPS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectReader READER = MAPPER.readerFor(STEPS);
    private static final ObjectReader STEP_READER = MAPPER.readerFor(BenchStep.class);
    private static final ObjectWriter WRITER = MAPPER.writerFor(STEPS);
    private static final ObjectWriter SPACED = WRITER.with(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Spacing.AFTER)
                    .withObjectEntrySpacing(Spacing.AFTER)
                    .withArrayElementSpacing(Spacing.AFTER))
            .withObjectIndenter(NopIndenter.instance())
            .withArrayIndenter(NopIndenter.instance()));

    private Databind() {}

    static List<BenchStep> read(String text) {
        return READER.readValue(text);
    }

    static String write(List<?> steps) {
        return WRITER.writeValueAsString(steps);
    }

    /** With spaces after commas and colons, as models write it. */
    static String writeSpaced(List<?> steps) {
        return SPACED.writeValueAsString(steps);
    }

    /** The steps that the beginning of a text says, up to where it ends. */
    static List<BenchStep> readBeginning(String text) {
        List<BenchStep> steps = new ArrayList<>();
        try (MappingIterator<BenchStep> values = STEP_READER.readValues(text)) {
            while (values.hasNext()) {
                steps.add(values.next());
            }
        } catch (JacksonException end) {
            return steps; // it ends within a step
        }
        return steps;
    }
}
