package io.tapewright.processor.malformed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Source;
import io.tapewright.step.StepType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The types of all cases, which are compiled together. */
final class GeneratedTypes {
    private final List<Source> sources = new ArrayList<>();
    private Optional<BuildResult> build = Optional.empty();

    /** Adds a class; answers its name. */
    String add(Function<String, Source> source) {
        String name = "Types" + sources.size();
        sources.add(source.apply(name));
        return name;
    }

    /** Compiles them all. */
    void compile() {
        BuildResult result = Build.with(CompilerKind.JAVAC).sources(sources).run();
        assertTrue(result.success(), () -> result.messages().toString());
        build = Optional.of(result);
    }

    /** The generated description of a step in a class. */
    StepType<?> step(String className, String record) {
        return build.orElseThrow().stepType(JavaTypes.companion(className, record));
    }
}
