package io.tapewright.tape;

import io.tapewright.json.JsonValue;
import io.tapewright.step.Ids;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/**
 * What is noted about a tape as a whole.
 *
 * @param id the tape's id
 * @param parentId id of the tape that this one was made from by a run
 * @param author name of the agent that made it
 * @param authorTapeId id of the tape on which the author noted how it made this one
 * @param nAddedSteps how many steps the run added that made it
 * @param error what went wrong in that run
 * @param result what that run came to
 */
public record TapeMetadata(
        String id,
        Optional<String> parentId,
        Optional<String> author,
        Optional<String> authorTapeId,
        int nAddedSteps,
        Optional<JsonValue> error,
        Optional<JsonValue> result) {

    /** Metadata with a new id and nothing else. */
    public static TapeMetadata fresh() {
        return withAddedSteps(0);
    }

    /** Metadata with a given id and nothing else, for a tape that is to be known again in another process. */
    public static TapeMetadata of(String id) {
        return new TapeMetadata(
                id, Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    /** Metadata with a new id for a tape that got some steps more. */
    public static TapeMetadata withAddedSteps(int nAddedSteps) {
        return new TapeMetadata(
                Ids.next(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                nAddedSteps,
                Optional.empty(),
                Optional.empty());
    }

    /** Metadata with a new id for the tape at the end of a run. */
    public static TapeMetadata ofRun(String parentId, String author, int nAddedSteps) {
        return new TapeMetadata(
                Ids.next(),
                Optional.of(parentId),
                Optional.of(author),
                Optional.empty(),
                nAddedSteps,
                Optional.empty(),
                Optional.empty());
    }

    /** The same with what went wrong, and what the run came to. */
    public TapeMetadata withOutcome(Optional<JsonValue> newError, Optional<JsonValue> newResult) {
        return new TapeMetadata(id, parentId, author, authorTapeId, nAddedSteps, newError, newResult);
    }

    /** The same of a tape that was made from another one. */
    public TapeMetadata withParent(String newParentId) {
        return new TapeMetadata(id, Optional.of(newParentId), author, authorTapeId, nAddedSteps, error, result);
    }

    /** The same with a failure, of which the stack trace is noted. */
    public TapeMetadata withError(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return withOutcome(Optional.of(JsonValue.of(text.toString())), result);
    }
}
