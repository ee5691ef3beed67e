package io.tapewright.examples.recorded;

import io.tapewright.annotation.Tool;

/** What the analyst's model is told of its colleague. The analyst's node makes a call of the subagent of it. */
final class ColleagueTools {

    /** Asks a fellow agent to search the web. */
    @Tool
    public String callSearchAgent(String query) {
        throw new IllegalStateException("the node that reads the call lets nobody carry it out");
    }
}
