package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.OneClassGenerator;
import io.tapewright.processor.testing.Source;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Types that do not exist yet in the round in which they are named are waited for. */
class TypesOfOtherProcessorsTest {
    private static final Source GUIDE = Source.of("demo.Guide", """
            package demo;

            import io.tapewright.annotation.*;

            /** Guides. */
            @Agent(nodes = Guide.Guiding.class, tools = Map.class)
            public record Guide() {
                @Node(emits = {Way.class, io.tapewright.step.ToolCalls.class})
                interface Guiding {}
            }
            """);

    private static final Source WAY = Source.of("demo.Way", """
            package demo;

            /**
             * A way.
             *
             * @param turns how often to turn
             * @param color its colour
             */
            @io.tapewright.annotation.Step
            public record Way(int turns, Color color) implements io.tapewright.step.StopStep {}
            """);

    private static final Source COLOR = Source.of("demo.Color", "package demo; public enum Color { RED, BLUE }");

    private static final Source MAP = Source.of("demo.Map", """
            package demo;

            public class Map {
                /** Unfolds. */
                @io.tapewright.annotation.Tool
                public void unfold() {}
            }
            """);

    @ParameterizedTest
    @EnumSource
    void aStepAndToolsMayBeGeneratedInTheSameRound(CompilerKind compiler) {
        BuildResult result = Build.with(compiler)
                .sources(List.of(GUIDE, COLOR))
                .processor(new OneClassGenerator(WAY, 1))
                .processor(new OneClassGenerator(MAP, 1))
                .run()
                .clean();
        assertEquals("way", result.stepType("demo.WayStep").kind());
        assertTrue(result.generated("demo.Guide_GuidingNode").contains("WayStep.TYPE"));
        assertTrue(result.generated("demo.GuideAgent").contains("MapToolset"));
    }

    @ParameterizedTest
    @EnumSource
    void theTypeOfAComponentMayBeGeneratedALaterRound(CompilerKind compiler) {
        BuildResult result = Build.with(compiler)
                .sources(List.of(GUIDE, WAY, MAP))
                .processor(new OneClassGenerator(COLOR, 2))
                .run()
                .clean();
        assertTrue(result.stepType("demo.WayStep").schema().json().contains("\"BLUE\""));
    }

    @ParameterizedTest
    @EnumSource
    void whatWasGeneratedIsNotGeneratedAgainWhenTheRestOfTheTypeHasToWait(CompilerKind compiler) {
        String ownTools = """
                package demo;

                import io.tapewright.annotation.*;

                /** Guides, and has tools itself. */
                @Agent(nodes = Guide.Guiding.class, tools = Guide.class)
                public record Guide() {
                    /** Looks around. */
                    @Tool
                    public String look() {
                        return "";
                    }

                    @Node(emits = {Way.class, io.tapewright.step.ToolCalls.class})
                    interface Guiding {}
                }
                """;
        BuildResult result = Build.with(compiler)
                .source("demo.Guide", ownTools)
                .sources(List.of(COLOR))
                .processor(new OneClassGenerator(WAY, 1))
                .run()
                .clean();
        assertEquals(
                Set.of(
                        "demo/Guide_GuidingNode.java",
                        "demo/GuideAgent.java",
                        "demo/GuideToolset.java",
                        "demo/Way.java",
                        "demo/WayStep.java"),
                result.generated().keySet());
    }

    /** The compiler says that the type is missing; the processor has nothing to add and must not fail. */
    @ParameterizedTest
    @EnumSource
    void aTypeThatNobodyMakesIsTheCompilersError(CompilerKind compiler) {
        BuildResult result =
                Build.with(compiler).sources(List.of(GUIDE, WAY, MAP)).run();
        assertFalse(result.success());
        assertTrue(
                result.complaints().stream()
                        .anyMatch(message -> message.text().contains("Color") && message.line() > 0),
                () -> result.complaints().toString());
        assertTrue(
                result.complaints().stream().noneMatch(message -> message.text().startsWith("[")),
                () -> result.complaints().toString());
    }

    /** javac ends processing after an error, so that what waits is never generated; code that names it adds no error. */
    @ParameterizedTest
    @EnumSource
    void whatStillWaitsWhenAnErrorEndsProcessingHasStandIns(CompilerKind compiler) {
        BuildResult result = Build.with(compiler)
                .sources(List.of(GUIDE, WAY, MAP, FAR))
                .source("demo.Wrong", """
                        package demo;

                        /** Can't be described. */
                        @io.tapewright.annotation.Step
                        public record Wrong(Thread thread) implements io.tapewright.step.Thought {}
                        """)
                .processor(new OneClassGenerator(COLOR, 1))
                .run();
        assertEquals(
                List.of("[UnsupportedType]"),
                result.complaints().stream()
                        .map(message -> message.text().replaceFirst(" .*", ""))
                        .toList());
    }

    private static final Source FAR = Source.of("far.Far", """
            package far;

            import demo.GuideAgent;
            import demo.MapToolset;
            import demo.Way;
            import demo.WayStep;
            import io.tapewright.step.StepType;

            public class Far {
                public StepType<Way> type = WayStep.TYPE;
                public Object agent = GuideAgent.builder(new demo.Guide(), new demo.Map()).build();
                public Object tools = new MapToolset(new demo.Map());
            }
            """);

    /** Our own generated types, and those of another processor, in fields, signatures and bodies of the user's code. */
    @ParameterizedTest
    @EnumSource
    void userCodeNamesWhatIsGenerated(CompilerKind compiler) {
        BuildResult result = Build.with(compiler)
                .sources(List.of(GUIDE, COLOR, FAR))
                .processor(new OneClassGenerator(WAY, 1))
                .processor(new OneClassGenerator(MAP, 2))
                .run()
                .clean();
        result.load("far.Far");
    }
}
