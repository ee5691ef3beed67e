package io.tapewright.examples.linguists;

import io.tapewright.agent.RespondIfNotRoot;
import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;

/** A chain that has a chain in it: has verbs and nouns found, and the style judged of both. */
@Agent(
        nodes = {
            Linguist.FindingVerbs.class,
            Linguist.FindingNouns.class,
            Linguist.Judging.class,
            RespondIfNotRoot.class
        },
        subagents = {VerbLinguist.class, NounFinder.class, StyleJudge.class})
public record Linguist(String text) {

    @Node(calls = VerbLinguist.class)
    interface FindingVerbs {}

    @Node(calls = NounFinder.class, content = "{text}")
    interface FindingNouns {}

    @Node(
            calls = StyleJudge.class,
            content = "{text}",
            inputs = {VerbLinguist.class, NounFinder.class})
    interface Judging {}
}
