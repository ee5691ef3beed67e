package io.tapewright.benchmarks.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Writes an empty class for each step: the least that a processor with a companion for each record can cost. */
public final class EmptyCompanions extends AbstractProcessor {

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("io.tapewright.annotation.Step");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        annotations.forEach(
                annotation -> round.getElementsAnnotatedWith(annotation).forEach(this::write));
        return false;
    }

    private void write(Element step) {
        String name = step.getSimpleName() + "Step";
        try (Writer out =
                processingEnv.getFiler().createSourceFile("bench." + name, step).openWriter()) {
            out.write("package bench;\n\nfinal class " + name + " {}\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
