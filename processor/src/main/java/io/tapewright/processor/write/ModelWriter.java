package io.tapewright.processor.write;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.report.Report;
import javax.annotation.processing.ProcessingEnvironment;

/** Writes what is generated from a model that broke no rule. */
public final class ModelWriter {
    private final SourceFiles files;

    public ModelWriter(ProcessingEnvironment environment, Report report) {
        this.files = new SourceFiles(environment, report);
    }

    /** Writes the companion of a step. */
    public void write(StepModel step) {
        files.write(Names.step(step.declaration().type()), new StepWriter(step).write(), step.declaration());
    }

    /** Writes the companion of a tool class. */
    public void write(ToolClassModel tools) {
        files.write(Names.toolset(tools.declaration().type()), new ToolsetWriter(tools).write(), tools.declaration());
    }

    /** Writes the companions of an agent and of its nodes; all come from the agent. */
    public void write(AgentModel agent) {
        for (NodeModel node : agent.nodes()) {
            files.write(Names.node(agent, node), new NodeWriter(agent, node).write(), agent.declaration());
        }
        files.write(Names.agent(agent.declaration().type()), new AgentWriter(agent).write(), agent.declaration());
    }
}
