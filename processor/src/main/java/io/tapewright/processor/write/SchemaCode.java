package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.schema.Family;
import io.tapewright.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Code for the schemas of an object: of each property the plain one, and those of other families that do not follow from it. */
final class SchemaCode {
    private static final int LINE = 90;
    /** How long the name of a family is, at most. */
    private static final int FAMILY = "SchemaFamily.ANTHROPIC, ".length();
    /** What the runtime leaves out for a family that does not take it. */
    private static final String CLOSED = ", \"additionalProperties\": false";

    private SchemaCode() {}

    /** An expression for the schema of an object with these properties. */
    static CodeBlock of(List<Property> properties) {
        if (properties.isEmpty()) {
            return CodeBlock.of("$T.EMPTY", RuntimeTypes.OBJECT_SCHEMA);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T.builder()$>$>", RuntimeTypes.OBJECT_SCHEMA);
        properties.forEach(property -> add(property, code));
        definitions(properties).forEach((definition, families) -> add(definition, families, code));
        return code.add("\n.build()$<$<").build();
    }

    private static void add(Property property, CodeBlock.Builder code) {
        String plain = schema(property, Family.PLAIN);
        String method = property.isRequired() ? "required" : "optional";
        String name = Texts.quoted(property.wireName());
        boolean fits = name.length() + Texts.quoted(plain).length() < LINE;
        addCall(method, CodeBlock.of("$L", name), Texts.ofJson(plain), fits, code);
        Map<String, List<Family>> others = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            String schema = schema(property, family);
            if (!schema.equals(family.closesObjects() ? plain : plain.replace(CLOSED, ""))) {
                others.computeIfAbsent(schema, first -> new ArrayList<>()).add(family);
            }
        }
        others.forEach((schema, families) -> {
            boolean isShort = Texts.quoted(schema).length() + families.size() * FAMILY < LINE;
            addCall("in", Texts.ofJson(schema), names(families), isShort, code);
        });
    }

    /** A schema to which others refer, in one of its forms. */
    private record Definition(String name, String schema) {}

    private static Map<Definition, List<Family>> definitions(List<Property> properties) {
        Map<Definition, List<Family>> definitions = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            Schemas.of(family)
                    .definitions(properties)
                    .forEach((name, schema) -> definitions
                            .computeIfAbsent(new Definition(name, schema.text()), definition -> new ArrayList<>())
                            .add(family));
        }
        return definitions;
    }

    private static void add(Definition definition, List<Family> families, CodeBlock.Builder code) {
        CodeBlock name = CodeBlock.of("$L", Texts.quoted(definition.name()));
        CodeBlock schema = CodeBlock.of("$L,\n$L", Texts.ofJson(definition.schema()), names(families));
        addCall("definition", name, schema, false, code);
    }

    /** A call in a chain, on one line if it fits. */
    private static void addCall(
            String method, CodeBlock first, CodeBlock second, boolean fits, CodeBlock.Builder code) {
        code.add(fits ? "\n.$L($L, $L)" : "\n.$L($>$>\n$L,\n$L$<$<)", method, first, second);
    }

    private static String schema(Property property, Family family) {
        return Schemas.of(family).value(property).text();
    }

    private static CodeBlock names(List<Family> families) {
        return families.stream()
                .map(family -> CodeBlock.of("$T.$L", RuntimeTypes.SCHEMA_FAMILY, family.name()))
                .collect(CodeBlock.joining(", "));
    }
}
