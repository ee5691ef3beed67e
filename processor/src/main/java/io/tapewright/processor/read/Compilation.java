package io.tapewright.processor.read;

import static java.util.Objects.requireNonNull;

import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.report.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** What the compiler can be asked. Keeps names from round to round, never elements. */
final class Compilation {
    private final Elements elements;
    private final Types types;
    private final TextFiles files;
    private final Set<String> sources = new HashSet<>();

    Compilation(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.files = new TextFiles(environment.getFiler());
    }

    /** Remembers which types are there in source. */
    void add(RoundEnvironment round) {
        ElementFilter.typesIn(round.getRootElements())
                .forEach(type -> sources.add(type.getQualifiedName().toString()));
    }

    /** Where to report on a declaration: there if it is source, else where it is used, as class files have no lines. */
    Origin origin(Element element, Origin use) {
        return isSource(element) ? Origin.of(element) : use;
    }

    /** Whether a declaration is compiled here, and not found in a class file. */
    boolean isSource(Element element) {
        Element outermost = element;
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            outermost = e;
        }
        return outermost instanceof TypeElement type
                && sources.contains(type.getQualifiedName().toString());
    }

    /** The comment of a type or a method. Compilers have none for record components. */
    Documentation documentation(Element element) {
        @Nullable String comment = elements.getDocComment(element);
        return Documentation.of(comment == null || !isMarkdown(element) ? comment : Markdown.asJavadoc(comment));
    }

    /** Whether a comment has lines with three slashes. Compilers older than Java 23 have none such. */
    private boolean isMarkdown(Element element) {
        try {
            Object kind =
                    Elements.class.getMethod("getDocCommentKind", Element.class).invoke(elements, element);
            return String.valueOf(kind).equals("END_OF_LINE");
        } catch (ReflectiveOperationException olderCompiler) {
            return false;
        }
    }

    /** What is said of the parts of a record, or of a class by its constructor, its fields and its accessors. */
    Documentation documentationOfParts(TypeElement type, List<Parts.Part> parts) {
        Documentation ofType = documentation(type);
        Map<String, String> params = new HashMap<>();
        for (Parts.Part part : parts) {
            if (part.declared().getKind() == ElementKind.PARAMETER) {
                String name = part.declared().getSimpleName().toString();
                Stream.of(
                                documentation(requireNonNull(part.declared().getEnclosingElement()))
                                        .param(name),
                                ofType.param(name),
                                textOf(type, ElementKind.FIELD, name),
                                textOf(type, ElementKind.METHOD, part.accessor()))
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .ifPresent(text -> params.put(name, text));
            }
        }
        return params.isEmpty() ? ofType : new Documentation(ofType.text(), params);
    }

    private String textOf(TypeElement type, ElementKind kind, String name) {
        return members(type).stream()
                .filter(member ->
                        member.getKind() == kind && member.getSimpleName().contentEquals(name))
                .findFirst()
                .map(member -> documentation(member).text())
                .orElse("");
    }

    /** The description of a type or a method: {@code @Doc}, or else the comment. */
    String description(Element element) {
        return doc(element).orElseGet(() -> documentation(element).text());
    }

    /** What {@code @Doc} says. */
    Optional<String> doc(Element element) {
        return Mirror.on(element, "Doc").map(doc -> doc.text("value"));
    }

    /** The text of a file; a relative name begins at the package of a declaration. */
    Optional<String> textFile(Element from, String name) {
        return files.read(packageOf(from), name);
    }

    /** What a type declares and inherits. */
    List<? extends Element> members(TypeElement type) {
        return elements.getAllMembers(type);
    }

    /** Whether the user wants no warning that a declaration is not used. */
    static boolean mayBeUnused(Element element) {
        return suppressesItself("unused", element);
    }

    /** Whether the user wants no warning of a kind on a declaration, or anything around it. */
    static boolean suppresses(String warning, Element element) {
        for (Element e = element; e != null && e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
            if (suppressesItself(warning, e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean suppressesItself(String warning, Element element) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals("SuppressWarnings"))
                .anyMatch(mirror -> mirror.getElementValues().toString().contains('"' + warning + '"'));
    }

    /** The type of a record's component, where the type parameters of the record stand for its arguments. */
    TypeMirror typeOf(DeclaredType record, RecordComponentElement component) {
        return record.getTypeArguments().isEmpty()
                ? component.asType()
                : types.asMemberOf(record, fieldOf(Declarations.element(record), component));
    }

    /** Whether a type has the companion with a suffix, which was generated where the type was compiled. */
    boolean hasClass(JavaType type, String suffix) {
        JavaType companion = new JavaType(type.packageName(), List.of(type.flatName() + suffix));
        return elements.getTypeElement(companion.qualifiedName()) != null;
    }

    /** The types of a constructor's parameters, where the type parameters of its class stand for their arguments. */
    List<? extends TypeMirror> parameterTypes(DeclaredType type, ExecutableElement constructor) {
        return type.getTypeArguments().isEmpty()
                ? constructor.getParameters().stream().map(Element::asType).toList()
                : ((ExecutableType) types.asMemberOf(type, constructor)).getParameterTypes();
    }

    /** What a method gives, where the type parameters of its class stand for their arguments. */
    TypeMirror returnType(DeclaredType type, ExecutableElement method) {
        boolean isOwn = type.asElement().equals(method.getEnclosingElement());
        return type.getTypeArguments().isEmpty() || !isOwn
                ? method.getReturnType()
                : ((ExecutableType) types.asMemberOf(type, method)).getReturnType();
    }

    /** The name of the package of a declaration. */
    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** The field behind a record component, which has a line in javac 17 where the component has none. */
    static Element fieldOf(TypeElement record, Element component) {
        List<? extends Element> fields = ElementFilter.fieldsIn(record.getEnclosedElements());
        return fields.stream()
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .<Element>map(field -> field)
                .findFirst()
                .orElse(component);
    }
}
