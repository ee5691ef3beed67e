package io.tapewright.processor.write;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Declaration;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.report.Report;
import javax.annotation.processing.ProcessingEnvironment;

/** Writes what is generated from a model. */
public final class ModelWriter {
    private final SourceFiles files;

    public ModelWriter(ProcessingEnvironment environment, Report report) {
        this.files = new SourceFiles(environment, report);
    }

    /**
     * Writes the companion of a step.
     *
     * @param isAccepted whether it broke no rule; if not, something stands in for the companion
     */
    public void write(StepModel step, boolean isAccepted) {
        Declaration declaration = step.declaration();
        files.write(
                Names.step(declaration.type()),
                isAccepted ? new StepWriter(step).write() : StandIns.step(step),
                declaration);
    }

    /**
     * Writes the companion of a tool class.
     *
     * @param isAccepted whether it broke no rule; if not, something stands in for the companion
     */
    public void write(ToolClassModel tools, boolean isAccepted) {
        Declaration declaration = tools.declaration();
        files.write(
                Names.toolset(declaration.type()),
                isAccepted ? new ToolsetWriter(tools).write() : StandIns.toolset(tools),
                declaration);
    }

    /**
     * Writes the companions of an agent and of its nodes; all come from the agent.
     *
     * @param isAccepted whether it broke no rule; if not, something stands in for the companion, and its nodes have none
     */
    public void write(AgentModel agent, boolean isAccepted) {
        Declaration declaration = agent.declaration();
        if (isAccepted) {
            agent.nodes()
                    .forEach(node ->
                            files.write(Names.node(agent, node), new NodeWriter(agent, node).write(), declaration));
        }
        files.write(
                Names.agent(declaration.type()),
                isAccepted ? new AgentWriter(agent).write() : StandIns.agent(agent),
                declaration);
    }
}
