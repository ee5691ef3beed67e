package io.tapewright.processor.read;

import io.tapewright.processor.model.Literal;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;

/** What the annotations of Jackson say, for classes that have them. Ours come first where both say something. */
final class Jackson {
    private static final String PACKAGE = "com.fasterxml.jackson.annotation.";

    private Jackson() {}

    /** The name of a property, or of a constant of an enum. */
    static Optional<String> name(Element element) {
        return Annotated.of(element).text(PACKAGE + "JsonProperty", "value");
    }

    /** The description of a property. */
    static Optional<String> description(Element element) {
        return Annotated.of(element).text(PACKAGE + "JsonPropertyDescription", "value");
    }

    /** Whether JSON does not say a component at all. */
    static boolean ignores(Element element) {
        return Annotated.of(element).mirrors().stream()
                .anyMatch(mirror -> mirror.isCalled(PACKAGE + "JsonIgnore")
                        && !mirror.text("value").equals("false"));
    }

    /** Further names of a property. */
    static List<String> aliases(Element element) {
        return Annotated.of(element).literals(PACKAGE + "JsonAlias", "value").stream()
                .map(Literal::text)
                .toList();
    }
}
