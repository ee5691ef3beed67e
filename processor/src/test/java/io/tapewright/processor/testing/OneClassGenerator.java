package io.tapewright.processor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Generates a given source in some round, as other processors of a user's build do. */
public final class OneClassGenerator extends AbstractProcessor {
    private final Source source;
    private final int inRound;
    private int round;

    /** A generator that writes a source in a round, counted from 1. */
    public OneClassGenerator(Source source, int inRound) {
        this.source = source;
        this.inRound = inRound;
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
        round++;
        if (round == inRound) {
            write();
        }
        return false;
    }

    private void write() {
        String className = source.path().replace(".java", "").replace('/', '.');
        try (Writer out = processingEnv.getFiler().createSourceFile(className).openWriter()) {
            out.write(source.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }
}
