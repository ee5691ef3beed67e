package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.BuildResult;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A user's build may be a named module. With javac only: ECJ puts generated sources into the unnamed module. */
class ModulesTest {
    private static final String WARNINGS = "-Xlint:all,-processing,-missing-explicit-ctor";

    @Test
    void aModuleNeedsTheRuntimeAndJackson() {
        BuildResult result = build("");
        assertFalse(result.generated("demo.AnalystAgent").contains("@Generated"), "not visible in this module");
        assertTrue(result.generated().containsKey("demo/StockToolsToolset.java"));
    }

    @Test
    void generatedIsWrittenWhereItIsVisible() {
        BuildResult result = build("requires transitive java.compiler;");
        assertTrue(result.generated("demo.AnalystAgent").contains("@Generated(\"" + AgentProcessor.class.getName()));
        assertEquals(build("").generated().keySet(), result.generated().keySet());
    }

    private static BuildResult build(String more) {
        return Build.with(CompilerKind.JAVAC)
                .sources(List.of(new Source("module-info.java", """
                        module demo.app {
                            requires transitive io.tapewright;
                            requires transitive tools.jackson.databind;
                            %s
                            exports demo;
                        }
                        """.formatted(more))))
                .folder("cases/ok/analyst")
                .onModulePath()
                .options(WARNINGS + ",-requires-automatic,-requires-transitive-automatic", "-Werror")
                .run()
                .clean();
    }
}
