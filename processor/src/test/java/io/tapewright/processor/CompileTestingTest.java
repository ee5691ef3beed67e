package io.tapewright.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What a user's own tests see who compile with Compile-Testing. */
class CompileTestingTest {

    @Test
    void aStepGetsItsCompanion() {
        Compilation compilation = compile(step("record Idea(String words) implements Thought {}"));
        assertThat(compilation).succeeded();
        assertThat(compilation)
                .generatedSourceFile("demo.IdeaStep")
                .contentsAsUtf8String()
                .contains("extends StepType<Idea>");
    }

    @Test
    void aMistakeIsAnErrorAtItsLine() {
        JavaFileObject source = step("record Idea(String words) {}");
        assertThat(compile(source))
                .hadErrorContaining("[MissingRole]")
                .inFile(source)
                .onLine(5);
    }

    private static JavaFileObject step(String declaration) {
        return JavaFileObjects.forSourceLines(
                "demo.Idea",
                "package demo;",
                "import io.tapewright.annotation.Step;",
                "import io.tapewright.step.Thought;",
                "/** An idea. */",
                "@Step",
                declaration);
    }

    private static Compilation compile(JavaFileObject source) {
        return javac().withProcessors(new AgentProcessor()).compile(source);
    }
}
