package io.tapewright.processor.testing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.AgentProcessor;
import io.tapewright.step.TapeStep;
import jakarta.validation.constraints.Size;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;

/**
 * One run of a compiler with the processor, over sources in a directory of its own. Used once. Of missing descriptions it says
 * nothing, unless an option asks for it: most sources of tests are not meant for a model.
 */
public final class Build {
    private static final Pattern OURS =
            Pattern.compile("@(?:io\\.tapewright\\.annotation\\.)?(?:Step|Part|Tool|Agent|Node)\\b");
    private static final String DESCRIPTIONS = "-Atapewright.descriptions=";

    private final CompilerKind compiler;
    private final List<Source> sources = new ArrayList<>();
    private final List<Source> resources = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> libraries = new ArrayList<>();
    private final List<Processor> processors = new ArrayList<>();
    private UnaryOperator<Processor> wrapping = processor -> processor;
    private boolean discovery;
    private boolean modules;

    private Build(CompilerKind compiler) {
        this.compiler = compiler;
    }

    /** A build with a compiler, still without sources. */
    public static Build with(CompilerKind compiler) {
        return new Build(compiler);
    }

    /** A build of a folder; its subfolder {@code library}, if there is one, is compiled before, so that only class files are seen. */
    public static Build ofCase(CompilerKind compiler, Path folder, String... options) {
        List<Source> all = Source.allIn(folder);
        List<Source> library = all.stream()
                .filter(source -> source.path().startsWith("library/"))
                .toList();
        Build build = with(compiler)
                .sources(
                        all.stream().filter(source -> !library.contains(source)).toList())
                .options(options);
        return library.isEmpty()
                ? build
                : build.library(
                        with(compiler).sources(library).options(options).run().clean());
    }

    /** Adds sources; the compiler gets them in this order. */
    public Build sources(Collection<Source> more) {
        sources.addAll(more);
        return this;
    }

    /** Adds the sources below a folder of the test resources. */
    public Build folder(String name) {
        return sources(Source.allIn(name));
    }

    /** Adds the source of a public top-level class. */
    public Build source(String className, String text) {
        sources.add(Source.of(className, text));
        return this;
    }

    /** Adds a file that lies where the classes go before they are compiled, as build tools put resources there. */
    public Build resource(String path, String text) {
        resources.add(new Source(path, text));
        return this;
    }

    /** Adds options of the compiler. */
    public Build options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    /** Puts the classes of another build on the class path; its sources can't be seen. */
    public Build library(BuildResult other) {
        libraries.add(other.classes());
        return this;
    }

    /** Adds another processor, which runs in the same build. */
    public Build processor(Processor other) {
        processors.add(other);
        return this;
    }

    /** Puts something around the processor under test, such as an observer of what it writes. */
    public Build wrapping(UnaryOperator<Processor> wrapper) {
        wrapping = wrapper;
        return this;
    }

    /** Lets the compiler find the processor by itself on a processor path, which has neither the runtime nor the tests. */
    public Build findingTheProcessor() {
        discovery = true;
        return this;
    }

    /** Puts the runtime and what it depends on on the module path, for sources with a {@code module-info}. */
    public Build onModulePath() {
        modules = true;
        return this;
    }

    /** Compiles. */
    public BuildResult run() {
        Path directory = Directories.create(compiler.name().toLowerCase(Locale.ROOT));
        Path classes = Directories.create(directory, "classes");
        Path generated = Directories.create(directory, "generated");
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler tool = compiler.tool();
        boolean success;
        try (StandardJavaFileManager files =
                tool.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            write(resources, classes);
            var task = tool.getTask(
                    Writer.nullWriter(), // ECJ prints there what the diagnostics say, too
                    files,
                    diagnostics,
                    commandLine(classes, generated),
                    null,
                    files.getJavaFileObjectsFromPaths(write(sources, directory.resolve("sources"))));
            if (!discovery) {
                task.setProcessors(allProcessors());
            }
            success = task.call();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Message> messages =
                diagnostics.getDiagnostics().stream().map(Message::of).toList();
        return new BuildResult(success, messages, classes, generated, libraries);
    }

    private List<Processor> allProcessors() {
        List<Processor> all = new ArrayList<>(processors);
        all.add(wrapping.apply(new AgentProcessor()));
        return all;
    }

    private List<String> commandLine(Path classes, Path generated) {
        List<String> line = new ArrayList<>(compiler.options());
        line.addAll(modules ? List.of("--module-path", modulePath()) : List.of("-cp", classPath()));
        line.addAll(List.of("-d", classes.toString(), "-s", generated.toString()));
        line.addAll(List.of("-encoding", "UTF-8"));
        if (discovery) {
            // ECJ ignores the processor path if it stands before the class path
            line.addAll(List.of("-processorpath", path(locationsOf(AgentProcessor.class, TypeSpec.class))));
        }
        // javac complains of options of processors that have nothing to do
        boolean isProcessed =
                sources.stream().anyMatch(source -> OURS.matcher(source.text()).find());
        if (isProcessed && options.stream().noneMatch(option -> option.startsWith(DESCRIPTIONS))) {
            line.add(DESCRIPTIONS + "none");
        }
        line.addAll(options);
        return line;
    }

    /** What a user has on the class path: the runtime, what it depends on and annotations, but not the processor. */
    private String classPath() {
        Set<String> entries = dependencies();
        entries.add(locationOf(TapeStep.class));
        libraries.forEach(library -> entries.add(library.toString()));
        return path(entries);
    }

    private static String modulePath() {
        Set<String> entries = dependencies();
        entries.add(ModuleJar.of(Path.of(locationOf(TapeStep.class)), "io.tapewright")
                .toString());
        return path(entries);
    }

    private static Set<String> dependencies() {
        return locationsOf(JsonNode.class, JsonParser.class, NullMarked.class, Size.class, JsonProperty.class);
    }

    private static String path(Collection<String> entries) {
        return String.join(File.pathSeparator, entries);
    }

    private static Set<String> locationsOf(Class<?>... types) {
        Set<String> locations = new TreeSet<>();
        for (Class<?> type : types) {
            locations.add(locationOf(type));
        }
        return locations;
    }

    private static String locationOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> write(List<Source> sources, Path root) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Source source : sources) {
            Path file = root.resolve(source.path());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.text()));
        }
        return files;
    }
}
