package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Tool;
import java.util.List;
import java.util.Optional;

/** Has parameters named as variables of a dispatcher may be. */
@Tool
public class Tools {
    /**
     * Calls.
     *
     * @param in i
     * @param name n
     * @param arguments a
     * @param tools t
     * @param seen s
     * @param p p
     * @param out o
     * @param result r
     */
    public Optional<Integer> call(
            int in, String name, String arguments, String tools, long seen, boolean p, Optional<String> out, String result) {
        return Optional.of(in);
    }

    /** Is named as a method of the companion. */
    public String specs() {
        return "";
    }

    /** A level. */
    public enum Level {
        LOW,
        HIGH
    }

    /**
     * Is named as what it is given.
     *
     * @param level l
     */
    public Level level(Level level) {
        return level;
    }

    /**
     * Is named as the reader of what it is given.
     *
     * @param in i
     */
    public String readLevel(String in) {
        return in;
    }

    /** Is named as the constant with all tools. */
    @Name("all_specs")
    public List<Level> SPECS() {
        return List.of();
    }

    /** Shares its name with the constant of another tool. */
    @Name("level_2")
    public String LEVEL() {
        return "";
    }
}
