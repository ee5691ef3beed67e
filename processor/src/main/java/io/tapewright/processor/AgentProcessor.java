package io.tapewright.processor;

import static java.util.Objects.requireNonNull;

import com.google.auto.service.AutoService;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.read.ModelReader;
import io.tapewright.processor.read.NotAClassException;
import io.tapewright.processor.read.UnresolvedTypeException;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import io.tapewright.processor.validate.Validator;
import io.tapewright.processor.write.ModelWriter;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Generates what annotated steps, tools and agents need at run time. */
@AutoService(Processor.class)
public final class AgentProcessor extends AbstractProcessor {
    private static final String ANNOTATIONS = "io.tapewright.annotation.";
    /** Those from which something is generated; a node is generated from the agents that name it. */
    private static final Set<String> SOURCES = Set.of("Step", "Part", "Tool", "Agent");

    /** The types that wait for others to be generated. By name: elements belong to their round. */
    private final Set<String> deferred = new TreeSet<>();

    private @Nullable Pipeline pipeline;

    /** What the stages are made of, once there is a compiler to ask. */
    private record Pipeline(ModelReader reader, Validator validator, ModelWriter writer, Report report) {}

    /** Made by the compiler. */
    public AgentProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(ANNOTATIONS + "*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        // compilers ask after they have told the options
        return processingEnv == null
                ? Set.of()
                : Validator.options(processingEnv.getOptions().keySet());
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        Report report = new Report(environment.getMessager());
        pipeline = new Pipeline(
                new ModelReader(environment),
                new Validator(report, environment.getOptions()),
                new ModelWriter(environment, report),
                report);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (pipeline != null && !round.processingOver()) {
            // what still waits when processing is over refers to types that don't exist, which the compiler reports
            Pipeline stages = pipeline;
            stages.reader.begin(round);
            types(annotations, round).forEach(type -> generate(type, stages));
            if (stages.report.errors() > 0) {
                standIn(stages);
            }
        }
        return false;
    }

    /** The whole way of a type. */
    private void generate(TypeElement type, Pipeline to) {
        try {
            // all is read before anything is written, as a type that has to wait comes here again
            Optional<StepModel> step = to.reader.step(type);
            Optional<PartModel> part = to.reader.part(type);
            Optional<ToolClassModel> tools = to.reader.tools(type);
            Optional<AgentModel> agent = to.reader.agent(type);
            step.ifPresent(model -> to.writer.write(model, to.validator.accepts(model)));
            part.ifPresent(model -> to.writer.write(model, to.validator.accepts(model)));
            tools.ifPresent(model -> to.writer.write(model, to.validator.accepts(model)));
            agent.ifPresent(model -> to.writer.write(model, to.validator.accepts(model)));
        } catch (UnresolvedTypeException notYet) {
            // another processor may be about to generate the type that is missing
            deferred.add(type.getQualifiedName().toString());
        } catch (NotAClassException wrong) {
            // the compiler takes any class literal in `nodes` and `tools`; what is left to do is to stand in for the
            // companions
            to.report.error(Problem.NOT_A_CLASS, wrong.origin(), wrong.annotated(), wrong.literal());
            deferred.add(type.getQualifiedName().toString());
        } catch (RuntimeException failure) {
            // the compiler would print a stack trace without saying at which declaration
            to.report.error(Problem.FAILURE, Origin.of(type), type.getQualifiedName(), failure);
        }
    }

    /** Writes what stands in for the companions of types that wait in vain: after an error compilers end processing. */
    private void standIn(Pipeline to) {
        deferred.stream()
                .map(processingEnv.getElementUtils()::getTypeElement)
                .forEach(type -> to.writer.write(to.reader.unread(type)));
        deferred.clear();
    }

    /** The types to look at in this round, by name, since compilers don't give them in order. */
    private Stream<TypeElement> types(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Set<String> names = new TreeSet<>(deferred);
        deferred.clear();
        annotations.stream()
                .filter(annotation ->
                        SOURCES.contains(annotation.getSimpleName().toString()))
                .flatMap(annotation -> round.getElementsAnnotatedWith(annotation).stream())
                .map(AgentProcessor::typeOf)
                .forEach(type -> names.add(type.getQualifiedName().toString()));
        return names.stream().map(processingEnv.getElementUtils()::getTypeElement);
    }

    private static TypeElement typeOf(Element element) {
        return element instanceof TypeElement type ? type : typeOf(requireNonNull(element.getEnclosingElement()));
    }
}
