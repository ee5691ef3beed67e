package io.tapewright.benchmarks.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Starts programs in turn, each in a new JVM, and prints what they take beside one that does nothing. */
public final class ColdStart {
    private static final String ROW = "%-20s %10s %10s %14s %14s %10s %18s%n";

    private final List<Program> programs = Stream.of(EmptyProgram.class, TapewrightProgram.class, DatabindProgram.class)
            .map(Program::new)
            .toList();

    /** A program and what its runs took. */
    private static final class Program {
        private final Class<?> main;
        private final List<Double> millis = new ArrayList<>();
        private final List<Double> megabytes = new ArrayList<>();
        private long classes;
        private long classesOfJackson;

        Program(Class<?> main) {
            this.main = main;
        }

        void run() throws IOException, InterruptedException {
            long start = System.nanoTime();
            List<String> output = output();
            millis.add((System.nanoTime() - start) / 1e6);
            String memory = output.stream()
                    .filter(line -> line.startsWith(Footprint.KILOBYTES))
                    .findFirst()
                    .orElseThrow();
            megabytes.add(Double.parseDouble(memory.replaceAll("\\D", "")) / 1024);
        }

        void countClasses() throws IOException, InterruptedException {
            List<String> loaded = output("-Xlog:class+load").stream()
                    .filter(line -> line.contains("source:"))
                    .toList();
            classes = loaded.size();
            classesOfJackson = loaded.stream()
                    .filter(line -> line.contains("tools.jackson"))
                    .count();
        }

        private List<String> output(String... options) throws IOException, InterruptedException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<String> command = Stream.of(
                            Stream.of(java),
                            Stream.of(options),
                            Stream.of("-cp", System.getProperty("java.class.path"), main.getName()))
                    .flatMap(part -> part)
                    .toList();
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(output);
            }
            return output.lines().toList();
        }
    }

    private ColdStart() {}

    /**
     * Runs all programs.
     *
     * @param args how often
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        new ColdStart().run(Integer.parseInt(args[0]));
    }

    private void run(int samples) throws IOException, InterruptedException {
        for (int i = 0; i < samples; i++) {
            for (Program program : programs) {
                program.run();
            }
        }
        for (Program program : programs) {
            program.countClasses();
        }
        print();
    }

    private void print() {
        Program empty = programs.get(0);
        System.out.printf(
                Locale.ROOT, ROW, "medians", "ms", "MB", "ms over empty", "MB over empty", "classes", "of Jackson");
        for (Program program : programs) {
            System.out.printf(
                    Locale.ROOT,
                    ROW,
                    program.main.getSimpleName(),
                    number(median(program.millis)),
                    number(median(program.megabytes)),
                    number(median(program.millis) - median(empty.millis)),
                    number(median(program.megabytes) - median(empty.megabytes)),
                    program.classes,
                    program.classesOfJackson);
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
