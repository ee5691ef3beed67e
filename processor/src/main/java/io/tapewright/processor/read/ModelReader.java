package io.tapewright.processor.read;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.Unread;
import io.tapewright.processor.report.Origin;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Reads what is annotated.
 *
 * <p>Its methods throw {@link UnresolvedTypeException} where they meet a type that does not exist, or not yet.
 */
public final class ModelReader {
    private final Compilation compilation;
    private final StepReader steps;
    private final ToolReader tools;
    private final AgentReader agents;

    public ModelReader(ProcessingEnvironment environment) {
        this.compilation = new Compilation(environment);
        this.steps = new StepReader(compilation);
        InputReader inputs = new InputReader(compilation);
        this.tools = new ToolReader(compilation, inputs);
        this.agents = new AgentReader(compilation, steps, tools, inputs);
    }

    /** To be told of each round before anything of it is read. */
    public void begin(RoundEnvironment round) {
        compilation.add(round);
    }

    /** The step that a type is, if it is one. */
    public Optional<StepModel> step(TypeElement type) {
        return Mirror.on(type, "Step").map(annotation -> steps.read(type, annotation));
    }

    /** The part that a type is, if it is one. */
    public Optional<PartModel> part(TypeElement type) {
        return Mirror.on(type, "Part")
                .map(annotation -> new PartModel(
                        Declarations.read(type, annotation.origin()), new ShapeReader(compilation, type).part(type)));
    }

    /** The tools of a type, if it has some. */
    public Optional<ToolClassModel> tools(TypeElement type) {
        return hasTools(type) ? Optional.of(tools.read(type)) : Optional.empty();
    }

    /** The agent that a type is, if it is one. */
    public Optional<AgentModel> agent(TypeElement type) {
        return Mirror.on(type, "Agent").map(annotation -> agents.read(type, annotation));
    }

    /** What is known of a type for which the other methods throw. */
    public Unread unread(TypeElement type) {
        return new Unread(
                Declarations.read(type, Origin.of(type)),
                Mirror.on(type, "Step").isPresent(),
                hasRole(type),
                Mirror.on(type, "Part").isPresent(),
                hasTools(type),
                Mirror.on(type, "Agent").isPresent(),
                Mirror.on(type, "Agent").filter(agent -> agent.has("input")).isPresent());
    }

    private static boolean hasTools(TypeElement type) {
        return Stream.concat(Stream.of(type), type.getEnclosedElements().stream())
                .anyMatch((Element element) -> Mirror.on(element, "Tool").isPresent());
    }

    private static boolean hasRole(TypeElement type) {
        try {
            return StepReader.hasRole(Declarations.supertypes(type));
        } catch (UnresolvedTypeException unknown) {
            // a role may be among the supertypes that do not exist
            return false;
        }
    }
}
