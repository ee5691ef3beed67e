package io.tapewright.processor.testing;

import java.util.List;
import java.util.function.Supplier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers on which the processor must work. */
public enum CompilerKind {
    /** The compiler of the JDK that runs the tests. */
    JAVAC(ToolProvider::getSystemJavaCompiler, "--release", "17"),
    /** The compiler of Eclipse. */
    ECJ(EclipseCompiler::new, "-source", "17", "-target", "17");

    private final Supplier<JavaCompiler> tool;
    private final List<String> options;

    CompilerKind(Supplier<JavaCompiler> tool, String... options) {
        this.tool = tool;
        this.options = List.of(options);
    }

    JavaCompiler tool() {
        return tool.get();
    }

    /** The options for Java 17, the oldest that users may have. */
    List<String> options() {
        return options;
    }
}
