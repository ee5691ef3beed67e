package io.tapewright.processor.read;

import java.util.Locale;
import javax.lang.model.element.Element;

/** What things are called in JSON, on tapes and for models. */
final class WireNames {
    private WireNames() {}

    /** The {@code @Name} of a declaration, or else its name in snake_case. */
    static String of(Element element) {
        return Mirror.on(element, "Name")
                .map(name -> name.text("value"))
                .orElseGet(() -> snakeCase(element.getSimpleName().toString()));
    }

    /** What the function is called that calls an agent as a tool. */
    static String ofCall(Element agent) {
        return "call_" + of(agent);
    }

    /** What tells a record from the others of its union: its kind if it is a step, or else its name. */
    static String kindOf(Element record) {
        return Mirror.on(record, "Step")
                .map(step -> step.text("kind"))
                .filter(kind -> !kind.isEmpty())
                .orElseGet(() -> of(record));
    }

    /** The {@code @Name} of a component or a parameter, or that of Jackson, or else its name in snake_case. */
    static String ofProperty(Element element) {
        return Annotated.of(element)
                .value("Name")
                .or(() -> Jackson.name(element))
                .orElseGet(() -> snakeCase(element.getSimpleName().toString()));
    }

    /** The {@code @Name} of a constant, or that of Jackson, or else its name as it is. */
    static String ofConstant(Element constant) {
        return Mirror.on(constant, "Name")
                .map(name -> name.text("value"))
                .or(() -> Jackson.name(constant))
                .orElseGet(() -> constant.getSimpleName().toString());
    }

    /** {@code companyName} is {@code company_name}, {@code getURL} is {@code get_url}. */
    static String snakeCase(String name) {
        StringBuilder snake = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && startsWord(name, i)) {
                snake.append('_');
            }
            snake.append(name.charAt(i));
        }
        return snake.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean startsWord(String name, int i) {
        char before = name.charAt(i - 1);
        if (!Character.isUpperCase(name.charAt(i)) || before == '_') {
            return false;
        }
        boolean endsAcronym = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
        return !Character.isUpperCase(before) || endsAcronym;
    }
}
