package io.tapewright.json;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a text: the first error is thrown, or all are collected, up to a number that nobody would read. */
final class JsonProblems {
    private static final int MOST = 20;

    private final List<JsonReadException> found = new ArrayList<>(0);
    private boolean collecting;

    /** From now on, errors are collected. */
    void collect() {
        collecting = true;
    }

    /**
     * Notes an error after which reading can go on.
     *
     * @throws JsonReadException if it can't, as only the first error is wanted, or as there are too many
     */
    void note(JsonReadException error) {
        if (!collecting) {
            throw error;
        }
        for (JsonReadException one : error.all()) {
            if (found.size() < MOST && !isNoted(one)) {
                found.add(one);
            }
        }
        if (found.size() == MOST) {
            throw all();
        }
    }

    boolean isCollecting() {
        return collecting;
    }

    int count() {
        return found.size();
    }

    /** Forgets the errors after a number of them, and answers them. */
    List<JsonReadException> forget(int count) {
        List<JsonReadException> later = found.subList(count, found.size());
        List<JsonReadException> forgotten = List.copyOf(later);
        later.clear();
        return forgotten;
    }

    /** Whether an error was noted at or after a position. */
    boolean areAfter(int position) {
        return !found.isEmpty() && found.get(found.size() - 1).position() >= position;
    }

    /** Throws what was noted. */
    void check() {
        if (!found.isEmpty()) {
            throw all();
        }
    }

    /** An error that ends reading, with those that were noted before. */
    JsonReadException with(JsonReadException last) {
        List<JsonReadException> all = new ArrayList<>(found);
        last.all().stream().filter(error -> !isNoted(error)).forEach(all::add);
        return JsonReadException.of(all);
    }

    private boolean isNoted(JsonReadException error) {
        return found.stream()
                .anyMatch(noted -> noted.position() == error.position()
                        && noted.path().equals(error.path())
                        && noted.problem().equals(error.problem()));
    }

    /** One exception for what was noted. */
    JsonReadException all() {
        return JsonReadException.of(found);
    }
}
