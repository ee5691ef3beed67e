package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tapewright.processor.testing.Build;
import io.tapewright.processor.testing.CompilerKind;
import io.tapewright.processor.testing.Message;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Each limit of a provider is told of what is one too large, with its number, and not of what is just as large as it may be. */
class ProviderLimitsTest {

    /**
     * A limit.
     *
     * @param provider who has it
     * @param most how much is taken
     * @param what what is counted, as messages say it
     * @param source something of a size
     */
    private record Limit(String provider, int most, String what, IntFunction<String> source) {}

    private static final List<Limit> LIMITS = List.of(
            new Limit("OpenAI", 5000, "properties", ProviderLimitsTest::properties),
            new Limit("OpenAI", 10, "levels of objects", ProviderLimitsTest::levels),
            new Limit("OpenAI", 1000, "values of enums", n -> enums(n, 100, 5)),
            new Limit(
                    "OpenAI",
                    15_000,
                    "characters in an enum of more than 250 values",
                    n -> enums(300, 300, n / 300, n % 300)),
            new Limit("OpenAI", 120_000, "characters in names", n -> enums(800, 100, (n - 16) / 800, (n - 16) % 800)),
            new Limit("OpenAI", 1024, "characters in its description", n -> described(n, "@Tool static void go() {}")),
            new Limit("OpenAI", 1024, "characters in its description", ProviderLimitsTest::function),
            new Limit("OpenAI", 128, "tools", ProviderLimitsTest::tools),
            new Limit("Anthropic", 20, "tools", ProviderLimitsTest::tools),
            new Limit("Anthropic", 24, "properties that may be absent", n -> step(components(n, "Optional<String>"))),
            new Limit("Anthropic", 16, "properties with alternatives", n -> step(components(n, "JsonValue"))),
            new Limit(
                    "Anthropic",
                    24,
                    "properties that may be absent in its tools together",
                    n -> twoTools(n, "Optional<String>")),
            new Limit(
                    "Anthropic",
                    16,
                    "properties with alternatives in its tools together",
                    n -> twoTools(n, "JsonValue")));

    @TestFactory
    Stream<DynamicTest> whatIsTooLargeIsTold() {
        return LIMITS.stream()
                .map(limit -> DynamicTest.dynamicTest(limit.provider() + ": " + limit.what(), () -> {
                    String end = limit.what() + "; " + limit.provider() + " takes at most " + limit.most() + ".";
                    assertEquals(0, told(limit.source().apply(limit.most()), end));
                    assertEquals(
                            1, told(limit.source().apply(limit.most() + 1), " has " + (limit.most() + 1) + " " + end));
                }));
    }

    private static long told(String source, String words) {
        List<Message> messages = Build.with(CompilerKind.JAVAC)
                .source("demo.Large", """
                        package demo;

                        import io.tapewright.annotation.*;
                        import io.tapewright.json.JsonValue;
                        import io.tapewright.step.*;
                        import java.util.*;

                        public interface Large {
                        %s}
                        """.formatted(source))
                .run()
                .messages();
        messages.forEach(
                message -> assertEquals("[ProviderLimit]", message.text().split(" ")[0], message::text));
        return messages.stream()
                .filter(message -> message.text().contains(words))
                .count();
    }

    private static String step(String components) {
        return "@Step record Form(%s) implements Thought {}\n".formatted(components);
    }

    private static String components(int count, String type) {
        return join(count, ", ", i -> type + " c" + i);
    }

    private static String join(int count, String between, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(between));
    }

    /** Records in records, as one of them has at most 63 components. */
    private static String properties(int count) {
        int deep = count / 2451;
        int flat = count % 2451 / 60;
        int single = count % 2451 % 60;
        return "record Inner(%s) {}\n".formatted(components(49, "int"))
                + "record Outer(%s) {}\n".formatted(components(49, "Inner"))
                + "record Flat(%s) {}\n".formatted(components(59, "int"))
                + step(join(
                        deep + flat + single,
                        ", ",
                        i -> (i < deep ? "Outer c" : i < deep + flat ? "Flat c" : "int c") + i));
    }

    private static String levels(int count) {
        return step("Level2 next")
                + join(count - 2, "", i -> "record Level%d(Level%d next) {}\n".formatted(i + 2, i + 3))
                + "record Level%d(String end) {}\n".formatted(count);
    }

    private static String enums(int count, int each, int length) {
        return enums(count, each, length, 0);
    }

    /** So many values, each of so many characters, and some of one more. */
    private static String enums(int count, int each, int length, int longer) {
        int enums = (count + each - 1) / each;
        return step(join(enums, ", ", i -> "E%1$d c%1$d".formatted(i)))
                + join(
                        enums,
                        "",
                        e -> "enum E%d { %s }\n"
                                .formatted(
                                        e,
                                        join(
                                                Math.min(each, count - e * each),
                                                ", ",
                                                v -> value(
                                                        e * each + v, e * each + v < longer ? length + 1 : length))));
    }

    private static String value(int number, int length) {
        String digits = String.format("%03d", number);
        return "V".repeat(length - digits.length()) + digits;
    }

    private static String described(int length, String what) {
        return "@Doc(\"%s\") %s\n".formatted("x".repeat(length), what);
    }

    /** A step that a node offers as a function. */
    private static String function(int length) {
        return described(length, step("int number")) + """
                @Agent(nodes = Agent_.Main.class)
                record Agent_() {
                    @Node(emits = {Form.class, AssistantStep.class}, dialect = io.tapewright.completion.Dialect.TOOLS,
                          next = @Next(after = Form.class, node = Agent_.Main.class))
                    interface Main {}
                }
                """;
    }

    private static String tools(int count) {
        return """
                @Agent(nodes = Agent_.Main.class, tools = Tools.class)
                record Agent_() {
                    @Node(emits = {ToolCalls.class, AssistantStep.class}, next = @Next(after = ToolCalls.class, node = Agent_.Main.class))
                    interface Main {}
                }
                class Tools { %s }
                """.formatted(join(count, "\n", i -> "@Tool public static void tool%d() {}".formatted(i)));
    }

    private static String twoTools(int count, String type) {
        return """
                @Agent(nodes = Agent_.Main.class, tools = Tools.class)
                record Agent_() {
                    @Node(emits = {ToolCalls.class, AssistantStep.class}, next = @Next(after = ToolCalls.class, node = Agent_.Main.class))
                    interface Main {}
                }
                class Tools {
                    @Tool public static void one(%s) {}
                    @Tool public static void other(%s) {}
                }
                """.formatted(components(10, type), components(count - 10, type));
    }
}
