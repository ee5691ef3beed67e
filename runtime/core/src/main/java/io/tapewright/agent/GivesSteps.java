package io.tapewright.agent;

import io.tapewright.step.TapeStep;
import java.util.List;

/** For a node's class: gives its steps without asking a model. */
@FunctionalInterface
public interface GivesSteps {

    /** The steps; the same ones on the same tape. */
    List<? extends TapeStep> giveSteps(NodeContext context);
}
