package io.tapewright.processor.testing;

import java.util.List;

/** The schemas of every source in the tests that compiles. */
public final class AllSchemas {
    private static final List<GeneratedSchema> ALL = AllBuilds.generatedClasses()
            .flatMap(generated -> GeneratedSchema.of(generated.getKey(), generated.getValue()))
            .toList();

    private AllSchemas() {}

    /** The schemas, in the order of their sources. */
    public static List<GeneratedSchema> list() {
        return ALL;
    }
}
