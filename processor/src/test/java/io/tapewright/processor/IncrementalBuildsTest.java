package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.OriginRecorder;
import io.tapewright.processor.testing.Source;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What build tools are told: which processor there is, and from what each of its files originates. */
class IncrementalBuildsTest {

    /** Gradle's rule for isolating processors. */
    @Test
    void eachFileOriginatesFromOneTopLevelType() {
        Map<String, String> origins = new TreeMap<>();
        for (String folder : List.of(
                "cases/ok/analyst",
                "cases/ok/sealed-interface",
                "cases/ok/package-private",
                "cases/ok/parts",
                "cases/ok/shared-inputs",
                "sources/steps")) {
            OriginRecorder recorder = new OriginRecorder(new AgentProcessor());
            Build.with(CompilerKind.JAVAC)
                    .folder(folder)
                    .wrapping(ignored -> recorder)
                    .run()
                    .clean();
            assertTrue(recorder.otherFiles().isEmpty(), () -> "neither source nor isolating: " + recorder.otherFiles());
            recorder.origins().forEach((name, elements) -> {
                assertEquals(1, elements.size(), () -> name + " originates from " + elements);
                origins.put(name, elements.get(0).toString());
            });
        }
        assertEquals("demo.Analyst", origins.get("demo.AnalystAgent"));
        assertEquals("demo.Analyst", origins.get("demo.Analyst_PlanningNode"));
        assertEquals("demo.Analyst", origins.get("demo.Analyst_ActingNode"));
        assertEquals("demo.StockTools", origins.get("demo.StockToolsToolset"));
        assertEquals("demo.Judge.Doubt", origins.get("demo.Judge_DoubtStep"));
        assertEquals("demo.Whisper", origins.get("demo.Whisper_WhisperingNode"));
        assertEquals("demo.Trip", origins.get("demo.TripStep"));
        assertEquals("demo.Address", origins.get("demo.AddressPart"));
        assertEquals("demo.Order", origins.get("demo.OrderStep"));
        assertEquals("demo.Courier", origins.get("demo.CourierCall"));
    }

    /** A step of its own build never looks at the others, so that changing one recompiles one. */
    @Test
    void anAgentIsBuiltAgainstTheClassFilesOfItsStepsAndTools() {
        List<Source> all = Source.allIn("cases/ok/analyst");
        List<Source> tools =
                all.stream().filter(s -> s.path().equals("StockTools.java")).toList();
        List<Source> rest = all.stream().filter(s -> !tools.contains(s)).toList();
        var library = Build.with(CompilerKind.JAVAC).sources(tools).run().clean();
        var split = Build.with(CompilerKind.JAVAC)
                .sources(rest)
                .library(library)
                .run()
                .clean();
        var whole = Build.with(CompilerKind.JAVAC).sources(all).run().clean();
        var together = new TreeMap<>(split.generated());
        together.putAll(library.generated());
        assertEquals(whole.generated(), together);
    }

    /** What Gradle does after a change of one file: all others are class files, and the companions of parts speak for them. */
    @ParameterizedTest
    @ValueSource(strings = {"cases/ok/parts", "cases/ok/shared-inputs"})
    void eachFileAloneGivesTheSameAsAmongTheOthers(String folder) {
        List<Source> all = Source.allIn(folder);
        var whole = Build.with(CompilerKind.JAVAC).sources(all).run().clean();
        var together = new TreeMap<String, String>();
        for (Source changed : all) {
            var alone = Build.with(CompilerKind.JAVAC)
                    .sources(List.of(changed))
                    .options("-Atapewright.descriptions=types")
                    .library(whole)
                    .run()
                    .clean();
            together.putAll(alone.generated());
        }
        assertEquals(whole.generated(), together);
    }

    @ParameterizedTest
    @EnumSource
    void compilersFindTheProcessorOnAPathOfItsOwn(CompilerKind compiler) {
        BuildResult found = Build.with(compiler)
                .folder("cases/ok/analyst")
                .findingTheProcessor()
                .run()
                .clean();
        BuildResult given =
                Build.with(compiler).folder("cases/ok/analyst").run().clean();
        assertEquals(given.generated(), found.generated());
    }

    @Test
    void gradleIsToldThatTheProcessorIsIsolating() throws IOException {
        String file = "META-INF/gradle/incremental.annotation.processors";
        var lines = Collections.list(AgentProcessor.class.getClassLoader().getResources(file)).stream()
                .flatMap(url -> read(url).lines())
                .toList();
        assertTrue(lines.contains(AgentProcessor.class.getName() + ",isolating"), lines::toString);
    }

    private static String read(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
