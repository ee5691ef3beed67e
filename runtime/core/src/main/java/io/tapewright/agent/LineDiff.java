package io.tapewright.agent;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows in which lines two texts are different: those between the lines with which both begin and end. */
final class LineDiff {
    private LineDiff() {}

    static String of(String before, String now) {
        List<String> removed = before.lines().toList();
        List<String> added = now.lines().toList();
        int shorter = Math.min(removed.size(), added.size());
        int same = 0;
        while (same < shorter && removed.get(same).equals(added.get(same))) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && fromEnd(removed, end).equals(fromEnd(added, end))) {
            end++;
        }
        return Stream.concat(
                        removed.subList(same, removed.size() - end).stream().map(line -> "- " + line),
                        added.subList(same, added.size() - end).stream().map(line -> "+ " + line))
                .collect(Collectors.joining("\n"));
    }

    private static String fromEnd(List<String> lines, int index) {
        return lines.get(lines.size() - 1 - index);
    }
}
