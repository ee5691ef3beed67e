package io.tapewright.benchmarks.ratio;

import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks whose names match a regular expression, and prints the ratios at the end. */
public final class Benchmarks {
    private Benchmarks() {}

    /**
     * Runs them.
     *
     * @param args those of JMH
     */
    public static void main(String[] args) throws CommandLineOptionException, RunnerException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(args))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .build();
        new RatioTable(new Runner(options).run()).print(System.out);
    }
}
