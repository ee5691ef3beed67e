package io.tapewright.benchmarks.ratio;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Results of a run beside each other: time, time of the processors, bytes; and for each of them what part ours is of the others. */
final class RatioTable {
    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final String ROW = "%-48s %14s %14s %14s   %s%n";

    private final Map<String, List<Row>> groups = new LinkedHashMap<>();

    /** A benchmark, and what was measured. */
    private record Row(String name, boolean isOurs, RunResult result) {
        double time() {
            return result.getPrimaryResult().getScore();
        }

        double second(String suffix) {
            return result.getSecondaryResults().entrySet().stream()
                    .filter(entry -> entry.getKey().endsWith(suffix))
                    .map(Map.Entry::getValue)
                    .mapToDouble(Result::getScore)
                    .findFirst()
                    .orElse(Double.NaN);
        }

        String parts(Row other) {
            return Stream.of(
                            time() / other.time(),
                            second(ProcessorTime.NAME) / other.second(ProcessorTime.NAME),
                            second(ALLOCATED) / other.second(ALLOCATED))
                    .map(RatioTable::number)
                    .collect(Collectors.joining(" / "));
        }
    }

    RatioTable(Collection<RunResult> results) {
        for (RunResult result : results) {
            String benchmark = result.getParams().getBenchmark();
            int dot = benchmark.lastIndexOf('.');
            String type = benchmark.substring(0, dot);
            String name = benchmark.substring(dot + 1);
            String group = type.substring(type.lastIndexOf('.') + 1) + parameters(result);
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(new Row(name, isOurs(type, name), result));
        }
    }

    private static String parameters(RunResult result) {
        return result.getParams().getParamsKeys().stream()
                .map(key -> " " + key + "=" + result.getParams().getParam(key))
                .collect(Collectors.joining());
    }

    private static boolean isOurs(String type, String name) {
        try {
            return Stream.of(Class.forName(type).getMethods())
                    .filter(method -> method.getName().equals(name))
                    .anyMatch(method -> method.isAnnotationPresent(Ours.class));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the class of a benchmark that ran is not found", e);
        }
    }

    void print(PrintStream out) {
        groups.forEach((group, rows) -> print(group, rows, out));
    }

    private static void print(String group, List<Row> rows, PrintStream out) {
        String unit = rows.get(0).result().getPrimaryResult().getScoreUnit();
        out.println();
        out.printf(Locale.ROOT, ROW, group, unit, "processor, us", "bytes", "");
        for (Row row : rows) {
            String time = number(row.time());
            String processor = number(row.second(ProcessorTime.NAME));
            String bytes = number(row.second(ALLOCATED));
            out.printf(Locale.ROOT, ROW, "  " + row.name(), time, processor, bytes, comparisons(rows, row));
        }
    }

    private static String comparisons(List<Row> rows, Row other) {
        return other.isOurs()
                ? ""
                : rows.stream()
                        .filter(Row::isOurs)
                        .map(our -> our.name() + " is " + our.parts(other))
                        .collect(Collectors.joining("; "));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%,.0f", value);
    }
}
