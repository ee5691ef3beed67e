package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Step;
import io.tapewright.annotation.Tool;
import io.tapewright.step.Action;
import io.tapewright.step.Observation;
import io.tapewright.step.StopStep;

public final class Clerk {
    @Step // warning: [NoDescription] The step Clerk.CloseFile has no description. … "Close file" … -Atapewright.descriptions=none
    public record CloseFile(String reason) implements StopStep {}

    @Step
    @Doc("Opens a file.")
    public record OpenFile(String name) implements Action {}

    /** Only a comment, but a model never says it. */
    @Step
    public record FileOpened(String name) implements Observation {}

    @Step
    public record FileClosed(String name) implements Observation {}

    @Tool // warning: [NoDescription] The tool Clerk.findURLOf has no description. … "Find URL of"
    public String findURLOf(String name) {
        return name;
    }

    /** @param name the comment says nothing of the tool */
    @Tool // warning: [NoDescription] The tool Clerk.find_all has no description. … "Find all"
    public String find_all(String name) {
        return name;
    }

    /** Counts. */
    @Tool
    public int count(String what) {
        return 0;
    }
}
