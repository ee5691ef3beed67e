package io.tapewright.benchmarks.ratio;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * What an operation takes of the processors, the collector of garbage included: that depends less on what else a machine does than the
 * time on the clock.
 */
public final class ProcessorTime implements InternalProfiler {
    /** What the result is called. */
    static final String NAME = "processor";

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long before;

    @Override
    public String getDescription() {
        return "time of the processors";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = PROCESS.getProcessCpuTime();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double micros = (PROCESS.getProcessCpuTime() - before) / 1000.0;
        long operations = result.getMetadata().getMeasuredOps();
        return List.of(new ScalarResult(NAME, micros / operations, "us/op", AggregationPolicy.AVG));
    }
}
