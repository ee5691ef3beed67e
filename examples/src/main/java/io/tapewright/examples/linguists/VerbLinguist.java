package io.tapewright.examples.linguists;

import io.tapewright.agent.RespondIfNotRoot;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.examples.delegate.IrregularVerbFilter;
import io.tapewright.examples.delegate.VerbFinder;

/** A chain of two: finds the verbs of a text, then the irregular ones among them. Runs by itself, too. */
@Agent(
        nodes = {VerbLinguist.Finding.class, VerbLinguist.Filtering.class, RespondIfNotRoot.class},
        subagents = {VerbFinder.class, IrregularVerbFilter.class})
public record VerbLinguist(String text) {

    @Node(calls = VerbFinder.class, content = "{text}")
    interface Finding {}

    @Node(calls = IrregularVerbFilter.class, inputs = VerbFinder.class)
    interface Filtering {}
}
