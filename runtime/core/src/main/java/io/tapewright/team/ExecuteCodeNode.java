package io.tapewright.team;

import io.tapewright.agent.GivesSteps;
import io.tapewright.agent.NodeContext;
import io.tapewright.agent.StandardNode;
import io.tapewright.completion.StepUnion;
import io.tapewright.step.CodeBlock;
import io.tapewright.step.ExecuteCode;
import io.tapewright.step.Pass;
import io.tapewright.step.TapeStep;
import java.util.List;

/**
 * A node that wants the code run which is in the last words that its agent has heard or said; where there is none, it passes. What came of
 * the code is what the agent says next, by {@link RespondToTeam} or {@link CallTeammate}.
 *
 * <p>The environment runs the code: {@code ToolEnvironment.builder(…).on(ExecuteCode.TYPE, …)}.
 */
public final class ExecuteCodeNode implements GivesSteps {
    private ExecuteCodeNode() {}

    /** The node, called {@code execute_code}. */
    public static StandardNode node() {
        return StandardNode.builder("execute_code", StepUnion.of(ExecuteCode.TYPE))
                .givesSteps(new ExecuteCodeNode())
                .build();
    }

    @Override
    public List<? extends TapeStep> giveSteps(NodeContext context) {
        List<CodeBlock> blocks = FencedCode.in(new Talk(context).lastWords());
        return List.of(blocks.isEmpty() ? new Pass() : new ExecuteCode(blocks));
    }
}
