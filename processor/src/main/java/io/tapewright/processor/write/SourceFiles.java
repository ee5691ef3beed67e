package io.tapewright.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.tapewright.processor.model.Declaration;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Puts types into files. The only class that does. */
final class SourceFiles {
    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "io.tapewright.processor.AgentProcessor";

    private static final List<String> JAVA_LANG = List.of(
            "Boolean",
            "Double",
            "Exception",
            "IllegalArgumentException",
            "Integer",
            "Long",
            "NullPointerException",
            "Override",
            "String");

    private final Filer filer;
    private final Elements elements;
    private final Report report;

    SourceFiles(ProcessingEnvironment environment, Report report) {
        this.filer = environment.getFiler();
        this.elements = environment.getElementUtils();
        this.report = report;
    }

    /**
     * Writes a type.
     *
     * @param name its name
     * @param from the user's type from which it is generated, and from nothing else
     */
    void write(ClassName name, TypeSpec.Builder type, Declaration from) {
        Element origin = from.origin().element();
        if (isGeneratedVisible(origin)) {
            type.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        JavaFile file = JavaFile.builder(name.packageName(), type.build())
                .indent("    ")
                .skipJavaLangImports(!hidesJavaLang(name.packageName()))
                .build();
        try {
            try (Writer out =
                    filer.createSourceFile(name.canonicalName(), origin).openWriter()) {
                out.write(Lines.polished(file.toString()));
            }
        } catch (FilerException taken) {
            // there is a source file of that name already, so the user has such a class
            report.error(
                    Problem.NAME_TAKEN,
                    from.origin(),
                    name.canonicalName(),
                    from.type().display());
        } catch (IOException unwritable) {
            // nothing that a declaration could change: the processor reports it as a failure
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Whether a package has classes of its own with names for which generated code needs no import elsewhere. */
    private boolean hidesJavaLang(String packageName) {
        return JAVA_LANG.stream().anyMatch(name -> elements.getTypeElement(packageName + "." + name) != null);
    }

    private boolean isGeneratedVisible(Element origin) {
        ModuleElement module = elements.getModuleOf(origin);
        TypeElement generated = module == null
                ? elements.getTypeElement(GENERATED.canonicalName())
                : elements.getTypeElement(module, GENERATED.canonicalName());
        return generated != null;
    }
}
