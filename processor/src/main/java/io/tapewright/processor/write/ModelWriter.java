package io.tapewright.processor.write;

import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Declaration;
import io.tapewright.processor.model.NodeForm;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.Unread;
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
                isAccepted ? new StepWriter(step).write() : StandIns.step(declaration, step.hasRole()),
                declaration);
    }

    /**
     * Writes the companion of a part.
     *
     * @param isAccepted whether it broke no rule; if not, something stands in for the companion
     */
    public void write(PartModel part, boolean isAccepted) {
        Declaration declaration = part.declaration();
        files.write(
                Names.part(declaration.type()),
                isAccepted ? new PartWriter(part).write() : StandIns.part(declaration),
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
                isAccepted ? new ToolsetWriter(tools).write() : StandIns.toolset(declaration),
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
            agent.nodes().forEach(node -> files.write(Names.node(agent, node), companion(agent, node), declaration));
        }
        files.write(
                Names.agent(declaration.type()),
                isAccepted ? new AgentWriter(agent).write() : StandIns.agent(declaration),
                declaration);
        agent.input()
                .ifPresent(input -> files.write(
                        Names.call(declaration.type()),
                        isAccepted ? new CallWriter(agent, input).write() : StandIns.call(declaration),
                        declaration));
    }

    /** Writes what stands in for the companions of a type that could not be read. */
    public void write(Unread type) {
        Declaration declaration = type.declaration();
        if (type.isStep()) {
            files.write(Names.step(declaration.type()), StandIns.step(declaration, type.hasRole()), declaration);
        }
        if (type.isPart()) {
            files.write(Names.part(declaration.type()), StandIns.part(declaration), declaration);
        }
        if (type.hasTools()) {
            files.write(Names.toolset(declaration.type()), StandIns.toolset(declaration), declaration);
        }
        if (type.isAgent()) {
            files.write(Names.agent(declaration.type()), StandIns.agent(declaration), declaration);
        }
        if (type.hasInput()) {
            files.write(Names.call(declaration.type()), StandIns.call(declaration), declaration);
        }
    }

    private static TypeSpec.Builder companion(AgentModel agent, NodeModel node) {
        return node.form() == NodeForm.STANDARD
                ? new NodeWriter(agent, node).write()
                : new ControlNodeWriter(agent, node).write();
    }
}
