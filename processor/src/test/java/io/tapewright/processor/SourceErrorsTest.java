package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Message;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sources that do not compile are the compiler's to complain about: the processor neither fails on them nor adds to it. */
class SourceErrorsTest {
    private static final String IMPORTS = """
            package demo;

            import io.tapewright.annotation.*;
            import io.tapewright.step.*;
            import jakarta.validation.constraints.*;
            import java.util.*;

            """;

    /** Each has errors of the language, and whatever they leave of the declarations meets the processor. */
    private static final List<String> BROKEN = List.of(
            "@Step record A(@Nope String x, List<@Nope String> y) implements Thought {}",
            "@Step record A(String x) implements Missing, Thought {}",
            "@Step record A(String x) implements I {} interface I extends J, Thought {} interface J extends I {}",
            "@Step record A(String x) implements Thought {} @Step record A(int y) implements Thought {}",
            "@Step(kind = 5) record A(String x) implements Thought {}",
            "@Step(kind = UNDEFINED) record A(String x) implements Thought {}",
            "@Step record A(List<Nope> x, Map<String, List<Nope>> y, Nope<String> z, Nope... v) implements Thought {}",
            "@Step record A(List<String, String> x, Map<String> y) implements Thought {}",
            "@Step record A(@Min(\"x\") int x, @Size(min = \"a\") String s, @Pattern String p) implements Thought {}",
            "@Step record A(@Default(5) int x, @Example({1, 2}) int y, @Default int z) implements Thought {}",
            "@Step record A(@Default(NOPE) String x, @Doc(NOPE) String y, @Name String z) implements Thought {}",
            "@Step record A(String x, int x) implements Thought {}",
            "@Step record A(String x) implements Thought { A(String y) {} A(int z) {} }",
            "@Step record A(S x) implements Thought {} sealed interface S permits P, Nope {} record P() implements S {}",
            "@Step record A(S x) implements Thought {} sealed interface S permits S {}",
            "@Step record A(E x) implements Thought {} enum E { A(5), B, B }",
            "@Step record A(A.B x) implements Thought { record B(A.C c) {} record C(Nope n) {} }",
            "class T { @Tool public Nope a(Nope b) throws Nope { return null; } @Tool public void c(Undefined... d) {} }",
            "@Agent(nodes = null) record A() {}",
            "@Agent(nodes = \"x\") record A() {}",
            "@Agent(nodes = A.N.class) record A() { @Node(emits = AssistantStep.class, next = @Next) interface N {} }",
            "@Agent(nodes = A.N.class) record A() { @Node(emits = AssistantStep.class, next = \"x\") interface N {} }",
            "@Agent(nodes = A.N.class) record A() { @Node(emits = AssistantStep.class, dialect = Nope.NO) interface N {} }",
            "@Agent(nodes = {A.N.class, A.M.class}) record A() { @Node(emits = {B.class, Nope.class}) interface N {} }");

    @TestFactory
    Stream<DynamicTest> brokenSourcesAreTheCompilersErrors() {
        return BROKEN.stream()
                .flatMap(source -> Stream.of(CompilerKind.values())
                        .map(compiler -> DynamicTest.dynamicTest(
                                compiler + ": " + source, () -> assertIsTheCompilers(compiler, source))));
    }

    private static void assertIsTheCompilers(CompilerKind compiler, String source) {
        BuildResult result = Build.with(compiler)
                .source("demo.Broken", IMPORTS + "class Broken {}\n" + source)
                .run();
        assertFalse(result.success());
        assertTrue(
                result.complaints().stream().anyMatch(message -> !isOurs(message)),
                "the compiler has not seen an error");
        assertEquals(
                List.of(),
                result.complaints().stream().filter(SourceErrorsTest::isOurs).toList());
    }

    /** What is wrong elsewhere hides neither our messages nor the classes that are generated for the rest. */
    @ParameterizedTest
    @EnumSource
    void ourMessagesAreToldBesideErrorsElsewhere(CompilerKind compiler) {
        BuildResult result = Build.with(compiler)
                .source("demo.Other", "package demo; class Other { Missing missing; }")
                .source(
                        "demo.Idea",
                        IMPORTS + "/** An idea. */ @Step public record Idea(Thread origin) implements Thought {}")
                .source(
                        "other.Uses",
                        "package other; import demo.IdeaStep; class Uses { Object type = IdeaStep.TYPE; }")
                .run();
        List<String> ours = result.complaints().stream()
                .filter(SourceErrorsTest::isOurs)
                .map(Message::text)
                .toList();
        assertEquals(1, ours.size(), ours::toString);
        assertTrue(ours.get(0).startsWith("[UnsupportedType] The component `origin` of Idea"), ours::toString);
        List<Message> others = result.complaints().stream()
                .filter(message -> message.kind() == Diagnostic.Kind.ERROR && !isOurs(message))
                .toList();
        assertEquals(1, others.size(), others::toString);
    }

    private static boolean isOurs(Message message) {
        return message.text().startsWith("[");
    }
}
