package io.tapewright.processor.write;

import io.tapewright.processor.model.Declaration;
import javax.lang.model.element.Modifier;

/** Companions are as visible as the types they belong to. */
final class Modifiers {
    private Modifiers() {}

    /** The modifiers of a companion. */
    static Modifier[] of(Declaration declaration) {
        return declaration.isPublic()
                ? new Modifier[] {Modifier.PUBLIC, Modifier.FINAL}
                : new Modifier[] {Modifier.FINAL};
    }
}
