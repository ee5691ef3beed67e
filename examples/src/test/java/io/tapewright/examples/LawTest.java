package io.tapewright.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.StepUnion;
import io.tapewright.examples.hello.Hello;
import io.tapewright.test.Law;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The law of completions holds for the nodes of every example, and of every agent in the tests of the examples. */
class LawTest {

    @TestFactory
    List<DynamicTest> whatIsWrittenIsReadAsTheSameSteps() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Class<?> origin : List.of(Hello.class, LawTest.class)) {
            for (Method union : unions(classesBeside(origin))) {
                tests.add(DynamicTest.dynamicTest(
                        union.getDeclaringClass().getName(), () -> Law.check((StepUnion) union.invoke(null))));
            }
        }
        assertTrue(tests.size() > 4, () -> "too few nodes were found: " + tests);
        return tests;
    }

    /** The methods of generated nodes that make their unions. */
    private static List<Method> unions(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.getName().equals("union") && method.getReturnType() == StepUnion.class)
                .filter(Method::trySetAccessible) // a companion of a node is for its package only
                .toList();
    }

    /** All classes that were compiled together with one. */
    private static List<Class<?>> classesBeside(Class<?> one) throws IOException, URISyntaxException {
        Path root =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".class"))
                    .sorted()
                    .<Class<?>>map(LawTest::load)
                    .toList();
        }
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, LawTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(name, e);
        }
    }
}
