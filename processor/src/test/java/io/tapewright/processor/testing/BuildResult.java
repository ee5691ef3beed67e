package io.tapewright.processor.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.step.StepType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;

/** What came of a {@link Build}. */
public final class BuildResult {
    private final boolean success;
    private final List<Message> messages;
    private final Path classes;
    private final Path generated;
    private final ClassLoader loader;

    BuildResult(boolean success, List<Message> messages, Path classes, Path generated, List<Path> libraries) {
        this.success = success;
        this.messages = messages;
        this.classes = classes;
        this.generated = generated;
        this.loader = loader(classes, libraries);
    }

    /** Fails the test if the compiler said anything at all. */
    public BuildResult clean() {
        assertEquals(List.of(), messages);
        assertTrue(success, "the compiler failed without a word");
        return this;
    }

    /** Whether there are classes. */
    public boolean success() {
        return success;
    }

    /** All that the compiler said. */
    public List<Message> messages() {
        return messages;
    }

    /** The errors and warnings that the compiler gave. */
    public List<Message> complaints() {
        return messages.stream()
                .filter(message -> message.kind() != Diagnostic.Kind.NOTE)
                .toList();
    }

    /** The generated sources, ordered by path. */
    public SortedMap<String, String> generated() {
        SortedMap<String, String> all = new TreeMap<>();
        Source.allIn(generated).forEach(source -> all.put(source.path(), source.text()));
        return all;
    }

    /** The generated source of a class. */
    public String generated(String className) {
        String path = className.replace('.', '/') + ".java";
        String text = generated().get(path);
        assertTrue(text != null, () -> path + " is not among " + generated().keySet());
        return text;
    }

    /** Where the classes are. */
    Path classes() {
        return classes;
    }

    /** A class of the build. */
    public Class<?> load(String className) {
        try {
            return Class.forName(className, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("the build made no class " + className, e);
        }
    }

    /** A new instance of a public class of the build that has a public constructor without parameters. */
    public <T> T make(String className, Class<T> type) {
        try {
            return type.cast(load(className).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(className, e);
        }
    }

    /** The description of a step that a generated companion holds. */
    public StepType<?> stepType(String companion) {
        try {
            return (StepType<?>) load(companion).getField("TYPE").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(companion, e);
        }
    }

    /** What a public static method without parameters returns. */
    public <T> T call(String className, String method, Class<T> type) {
        try {
            return type.cast(load(className).getMethod(method).invoke(null));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(className + "." + method, e);
        }
    }

    private static ClassLoader loader(Path classes, List<Path> libraries) {
        List<URL> urls = new ArrayList<>();
        try {
            urls.add(classes.toUri().toURL());
            for (Path library : libraries) {
                urls.add(library.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), BuildResult.class.getClassLoader());
    }
}
