package io.tapewright.examples;

import io.tapewright.completion.StepUnion;
import io.tapewright.examples.hello.Hello;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The unions of the nodes of every example, and of every agent in the tests of the examples. */
public final class GeneratedUnions {
    private GeneratedUnions() {}

    /** All of them, by the names of the classes that were generated for their nodes. */
    public static Map<String, StepUnion> all() {
        Map<String, StepUnion> unions = new LinkedHashMap<>();
        for (Class<?> origin : List.of(Hello.class, GeneratedUnions.class)) {
            for (Method method : methods(classesBeside(origin))) {
                unions.put(method.getDeclaringClass().getName(), call(method));
            }
        }
        return unions;
    }

    private static StepUnion call(Method union) {
        try {
            return (StepUnion) union.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(union.toString(), e);
        }
    }

    /** The methods of generated nodes that make their unions. */
    private static List<Method> methods(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("union") && method.getReturnType() == StepUnion.class)
                .filter(method -> Modifier.isStatic(method.getModifiers()))
                .filter(Method::trySetAccessible) // a companion of a node is for its package only
                .toList();
    }

    /** All classes that were compiled together with one. */
    private static List<Class<?>> classesBeside(Class<?> one) {
        Path root = folder(one);
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .<Class<?>>map(GeneratedUnions::load)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(root.toString(), e);
        }
    }

    private static Path folder(Class<?> one) {
        try {
            return Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(one.getName(), e);
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, GeneratedUnions.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
