package io.tapewright.processor.write;

import com.palantir.javapoet.CodeBlock;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.schema.Family;
import io.tapewright.processor.schema.Json;
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

    /**
     * The schema of a property in some families.
     *
     * @param text with holes
     * @param parts what is in the holes
     */
    private record Form(String text, List<Json.Part> parts) {
        /** What the runtime makes of it for a family; a function is asked instead. */
        Form in(Family family) {
            return family.closesObjects() || !parts.isEmpty() ? this : new Form(text.replace(CLOSED, ""), parts);
        }
    }

    private static void add(Property property, CodeBlock.Builder code) {
        Form plain = form(property, Family.PLAIN);
        String method = property.isRequired() ? "required" : "optional";
        String name = Texts.quoted(property.wireName());
        boolean fits = name.length() + length(plain) < LINE;
        addCall(method, CodeBlock.of("$L", name), code(plain), fits, code);
        Map<Form, List<Family>> others = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            Form form = form(property, family);
            if (!form.equals(plain.in(family))) {
                others.computeIfAbsent(form, first -> new ArrayList<>()).add(family);
            }
        }
        others.forEach((form, families) -> {
            boolean isShort = length(form) + families.size() * FAMILY < LINE;
            addCall("in", code(form), names(families), isShort, code);
        });
    }

    private static int length(Form form) {
        return form.parts.isEmpty()
                ? Texts.quoted(form.text).length()
                : code(form).toString().contains("\n") ? LINE : 0;
    }

    /** A text, or a function of the family where companions have a say in it. */
    private static CodeBlock code(Form form) {
        if (form.parts.isEmpty()) {
            return Texts.ofJson(form.text);
        }
        if (form.text.equals(String.valueOf(Json.HOLE))) {
            return PartCode.schemaFunction(form.parts.get(0));
        }
        List<CodeBlock> pieces = new ArrayList<>();
        String[] texts = form.text.split(String.valueOf(Json.HOLE), -1);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                pieces.add(Texts.ofJson(texts[i]));
            }
            if (i < form.parts.size()) {
                pieces.add(PartCode.schema(form.parts.get(i)));
            }
        }
        return CodeBlock.of("family ->$>$>\n$L$<$<", CodeBlock.join(pieces, "\n+ "));
    }

    /** A schema to which others refer, in one of its forms. */
    private record Definition(String name, Form form) {}

    private static Map<Definition, List<Family>> definitions(List<Property> properties) {
        Map<Definition, List<Family>> definitions = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            Schemas.of(family)
                    .definitions(properties)
                    .forEach((name, schema) -> definitions
                            .computeIfAbsent(new Definition(name, form(schema)), definition -> new ArrayList<>())
                            .add(family));
        }
        return definitions;
    }

    private static void add(Definition definition, List<Family> families, CodeBlock.Builder code) {
        CodeBlock name = CodeBlock.of("$L", Texts.quoted(definition.name()));
        CodeBlock schema = CodeBlock.of("$L,\n$L", code(definition.form()), names(families));
        addCall("definition", name, schema, false, code);
    }

    /** A call in a chain, on one line if it fits. */
    private static void addCall(
            String method, CodeBlock first, CodeBlock second, boolean fits, CodeBlock.Builder code) {
        code.add(fits ? "\n.$L($L, $L)" : "\n.$L($>$>\n$L,\n$L$<$<)", method, first, second);
    }

    private static Form form(Property property, Family family) {
        return form(Schemas.of(family).value(property));
    }

    private static Form form(Json schema) {
        return new Form(
                schema.text(),
                schema.parts().stream().map(Json.Part::withoutSize).toList());
    }

    private static CodeBlock names(List<Family> families) {
        return families.stream()
                .map(family -> CodeBlock.of("$T.$L", RuntimeTypes.SCHEMA_FAMILY, family.name()))
                .collect(CodeBlock.joining(", "));
    }
}
