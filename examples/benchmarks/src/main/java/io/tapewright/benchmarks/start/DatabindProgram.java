package io.tapewright.benchmarks.start;

import io.tapewright.benchmarks.completion.BenchStep;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a completion with Jackson databind, which makes no schemas. */
final class DatabindProgram {
    private DatabindProgram() {}

    public static void main(String[] args) {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .build();
        List<BenchStep> steps = mapper.readValue(Footprint.COMPLETION, new TypeReference<List<BenchStep>>() {});
        Footprint.print(steps.size());
    }
}
