package io.tapewright.benchmarks.compile;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Compile step records with javac: with the processor, without, without but with the companions as sources, which tells how much
 * of the difference is the compilation of what was generated, and with a processor that writes empty classes, which tells how
 * much is due to there being a companion at all.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 5)
@Fork(1)
@State(Scope.Benchmark)
public class CompileBenchmark {
    private static final String PROCESSOR = "io.tapewright.processor.AgentProcessor";

    /** What the thread that compiles takes of the processors, which depends less than the time on other work of the machine. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Cpu {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        /** In milliseconds. */
        public double cpu;

        private void add(long from) {
            cpu += (now() - from) / 1e6;
        }

        private static long now() {
            return THREADS.getCurrentThreadCpuTime();
        }
    }

    /** How many records there are. */
    @Param({"500", "1000", "2000", "5000"})
    public int records;

    private Path folder = Path.of("");
    private List<Path> sources = List.of();
    private List<Path> sourcesAndCompanions = List.of();

    /** Writes the sources. */
    @Setup
    public void write() throws IOException {
        folder = Files.createTempDirectory("compile-benchmark");
        Files.createDirectories(folder.resolve("sources"));
        sources = StepSources.write(folder.resolve("sources"), records);
        Path companions = Files.createDirectories(folder.resolve("companions"));
        compile(new Cpu(), sources, "-processor", PROCESSOR, "-proc:only", "-s", companions.toString());
        sourcesAndCompanions =
                Stream.concat(sources.stream(), javaFiles(companions).stream()).toList();
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    /** Removes all files. */
    @TearDown
    public void clean() throws IOException {
        delete(folder);
    }

    /** The processor makes a companion of each record, which is compiled too. */
    @Benchmark
    public int withTheProcessor(Cpu cpu) throws IOException {
        return compile(cpu, sources, "-processor", PROCESSOR);
    }

    /** Another processor makes an empty class for each record. */
    @Benchmark
    public int withEmptyCompanions(Cpu cpu) throws IOException {
        return compile(cpu, sources, "-processor", EmptyCompanions.class.getName());
    }

    /** Only the records. */
    @Benchmark
    public int withoutTheProcessor(Cpu cpu) throws IOException {
        return compile(cpu, sources, "-proc:none");
    }

    /** The records and their companions. */
    @Benchmark
    public int withoutTheProcessorButItsSources(Cpu cpu) throws IOException {
        return compile(cpu, sourcesAndCompanions, "-proc:none");
    }

    /** How many files there are afterwards. */
    private int compile(Cpu cpu, List<Path> inputs, String... options) throws IOException {
        long start = Cpu.now();
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        List<String> line = Stream.concat(
                        Stream.of(
                                "--release",
                                "17",
                                "-d",
                                classes.toString(),
                                "-cp",
                                System.getProperty("java.class.path")),
                        Stream.of(options))
                .toList();
        try (StandardJavaFileManager manager =
                javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = manager.getJavaFileObjectsFromPaths(inputs);
            if (!javac.getTask(null, manager, null, line, null, units).call()) {
                throw new IllegalStateException("the sources do not compile");
            }
        }
        cpu.add(start);
        return delete(classes);
    }

    private static int delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
            return all.size();
        }
    }
}
