package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.CompilerKind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The Javadoc of an agent shows its flow as a Mermaid diagram. */
class FlowDiagramTest {
    private static final Pattern DIAGRAM =
            Pattern.compile("<pre class=\"mermaid\">\\{@code\n(.*?) \\* }</pre>", Pattern.DOTALL);

    @ParameterizedTest
    @EnumSource
    void arrowsSayWhichStepLeadsToWhichNode(CompilerKind compiler) {
        assertEquals("""
                flowchart TD
                start(( )) --> planning
                planning -->|AssistantThought| acting
                acting -.->|ToolCalls| acting
                acting -.->|AssistantStep| planning
                """, diagram(compiler, "cases/ok/analyst", "AnalystAgent"));
    }

    /** A node may have any name, a class of Mermaid's or of Javadoc's included. */
    @ParameterizedTest
    @EnumSource
    void namesStayNames(CompilerKind compiler) {
        assertEquals("""
                flowchart TD
                node1["end"]
                node2["odd #34;one#34; #42;#47; #64;see #123;"]
                start(( )) --> planning
                planning -->|AssistantThought| node2
                planning -->|FinalStep| stop((( )))
                node1 -.->|ToolCalls| node1
                node1 -.->|AssistantStep| node2
                node2 -.->|AssistantStep| ending
                ending -->|FinalStep| stop((( )))
                """, diagram(compiler, "cases/ok/flows", "FlowsAgent"));
    }

    private static String diagram(CompilerKind compiler, String folder, String agent) {
        String source = Build.with(compiler).folder(folder).run().clean().generated().entrySet().stream()
                .filter(file -> file.getKey().endsWith("/" + agent + ".java"))
                .findFirst()
                .orElseThrow()
                .getValue();
        Matcher diagram = DIAGRAM.matcher(source);
        diagram.find();
        return diagram.group(1).replaceAll("(?m)^ \\* ", "");
    }
}
