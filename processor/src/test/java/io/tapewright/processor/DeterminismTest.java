package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same sources give the same bytes, whatever is around them. */
class DeterminismTest {
    private static final List<String> FOLDERS = List.of(
            "cases/ok/analyst",
            "cases/ok/same-names-in-two-packages",
            "cases/ok/nested-types",
            "cases/ok/sealed-interface");

    @ParameterizedTest
    @EnumSource
    void sourcesInAnyOrderGiveTheSameBytes(CompilerKind compiler) {
        SortedMap<String, String> first = generated(compiler, sources());
        assertFalse(first.isEmpty());
        for (int seed = 0; seed < 4; seed++) {
            List<Source> shuffled = new ArrayList<>(sources());
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(first, generated(compiler, shuffled), "seed " + seed);
        }
    }

    /** As in an incremental build: Gradle compiles what has changed, against the class files of the rest. */
    @ParameterizedTest
    @EnumSource
    void aStepAloneGivesTheSameBytesAsAmongOthers(CompilerKind compiler) {
        Source step = Source.allIn("sources/steps").stream()
                .filter(source -> source.path().equals("Trip.java"))
                .findFirst()
                .orElseThrow();
        Map<String, String> alone = generated(compiler, List.of(step));
        assertFalse(alone.isEmpty());
        Map<String, String> together = generated(compiler, Source.allIn("sources/steps"));
        alone.forEach((path, text) -> assertEquals(text, together.get(path)));
    }

    /** Without a permits clause, compilers list what is permitted in the order in which they come to look at it. */
    @ParameterizedTest
    @EnumSource
    void whatOtherFilesMentionFirstDoesNotChangeTheOrderOfAUnion(CompilerKind compiler) {
        List<Source> judge = Source.allIn("cases/ok/sealed-interface");
        SortedMap<String, String> alone = generated(compiler, judge);
        for (String permitted : List.of("Guilty", "Acquitted", "Doubt")) {
            List<Source> together = new ArrayList<>();
            together.add(Source.of(
                    "demo.Early",
                    "package demo; interface Early extends java.util.function.Supplier<Judge." + permitted + "> {}"));
            together.addAll(judge);
            assertEquals(alone, generated(compiler, together), permitted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void generatedSourcesNameNoDateNoDirectoryAndNoUser(CompilerKind compiler) {
        Pattern date = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\dT|\\b\\d\\d:\\d\\d:\\d\\d\\b|date *=");
        String here = Path.of("").toAbsolutePath().toString();
        generated(compiler, sources()).forEach((path, text) -> {
            assertFalse(date.matcher(text).find(), () -> "a date in " + text);
            assertFalse(text.contains(here), () -> "a directory in " + text);
            assertFalse(text.contains("\r"), () -> "a line end of Windows in " + path);
            assertTrue(text.endsWith("}\n"), () -> "no line end at the end of " + path);
        });
    }

    private static SortedMap<String, String> generated(CompilerKind compiler, List<Source> sources) {
        return Build.with(compiler).sources(sources).run().clean().generated();
    }

    private static List<Source> sources() {
        return FOLDERS.stream().flatMap(folder -> Source.allIn(folder).stream()).toList();
    }
}
