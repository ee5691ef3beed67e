package io.tapewright.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.json.JsonValue;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.TapeStep;
import io.tapewright.step.UserStep;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TapeTest {
    private static final JsonValue CONTEXT = JsonValue.of("about verbs");

    private final Tape tape = Tape.of(new UserStep("a"), new AssistantStep("b"), new UserStep("c"))
            .withContext(CONTEXT);

    @Test
    void appendingLeavesTheTapeAsItIs() {
        Tape longer = tape.append(new AssistantStep("d"));
        assertEquals(3, tape.size());
        assertEquals(List.of("a", "b", "c", "d"), contents(longer));
        assertEquals(List.of("a", "b", "c"), contents(tape));
    }

    @Test
    void twoTapesThatGrowFromOneDoNotSeeEachOther() {
        Tape left = tape.append(new UserStep("left"));
        Tape right = tape.append(new UserStep("right"));
        assertEquals("left", text(left.step(3)));
        assertEquals("right", text(right.step(3)));
    }

    @Test
    void aPrefixThatGrowsDoesNotOverwriteWhatFollowedIt() {
        Tape other = tape.prefix(1).append(new UserStep("x")).append(new UserStep("y"));
        assertEquals(List.of("a", "x", "y"), contents(other));
        assertEquals(List.of("a", "b", "c"), contents(tape));
    }

    @Test
    void tapesShareTheirEntries() {
        assertSame(tape.entry(2), tape.append(new UserStep("d")).entry(2));
        assertSame(tape.entry(0), tape.prefix(1).entry(0));
        assertSame(tape.entry(1), tape.plus(Tape.of(new UserStep("d"))).entry(1));
    }

    @Test
    void aPrefixHasFreshMetadataAndTheContext() {
        Tape prefix = described().prefix(2);
        assertEquals(List.of("a", "b"), contents(prefix));
        assertFresh(prefix, 0);
    }

    @Test
    void aSliceHasFreshMetadataAndTheContext() {
        Tape slice = described().slice(1, 3);
        assertEquals(List.of("b", "c"), contents(slice));
        assertFresh(slice, 0);
        assertEquals(List.of("a", "b"), contents(described().slice(0, 2)));
        assertTrue(described().slice(2, 2).isEmpty());
        assertThrows(IndexOutOfBoundsException.class, () -> tape.slice(1, 4));
        assertThrows(IndexOutOfBoundsException.class, () -> tape.slice(-1, 2));
    }

    @Test
    void anAppendHasFreshMetadataAndTheContext() {
        assertFresh(described().append(new UserStep("d")), 0);
    }

    @Test
    void theMetadataOfATapeIsOneWhicheverThreadsAskForIt() {
        Tape longer = tape.append(new UserStep("d"));
        long different = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> longer.metadata().id())
                .distinct()
                .count();
        assertEquals(1, different);
    }

    @Test
    void aConcatenationNotesHowManyStepsWereAdded() {
        Tape two = Tape.of(new UserStep("d"), new UserStep("e"));
        Tape longer = described().plus(two);
        assertEquals(List.of("a", "b", "c", "d", "e"), contents(longer));
        assertFresh(longer, 2);
        assertFresh(described().plus(List.of(new UserStep("f"))), 1);
    }

    @Test
    void aTapeCanBeConcatenatedWithItself() {
        assertEquals(List.of("a", "b", "c", "a", "b", "c"), contents(tape.plus(tape)));
    }

    @Test
    void aNewIdChangesNothingButTheMetadata() {
        Tape renamed = described().withNewId();
        assertEquals(described().entries(), renamed.entries());
        assertFresh(renamed, 0);
    }

    @Test
    void metadataOfARunNamesParentAndAuthor() {
        TapeMetadata metadata = TapeMetadata.ofRun("p", "analyst", 3);
        assertEquals(Optional.of("p"), metadata.parentId());
        assertEquals(Optional.of("analyst"), metadata.author());
        assertEquals(3, metadata.nAddedSteps());
        assertNotEquals(metadata.id(), TapeMetadata.ofRun("p", "analyst", 3).id());
    }

    @Test
    void aPrefixIsNeitherNegativeNorLongerThanTheTape() {
        assertThrows(IndexOutOfBoundsException.class, () -> tape.prefix(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> tape.prefix(4));
        assertTrue(tape.prefix(0).isEmpty());
    }

    @Test
    void aShortTapeDoesNotShowWhatALongerOneAdded() {
        Tape prefix = tape.prefix(1);
        assertThrows(IndexOutOfBoundsException.class, () -> prefix.step(1));
        assertThrows(IndexOutOfBoundsException.class, () -> tape.step(-1));
        assertThrows(IndexOutOfBoundsException.class, () -> prefix.steps().get(1));
    }

    @Test
    void whatATapeHandsOutCannotBeChanged() {
        assertThrows(UnsupportedOperationException.class, () -> tape.entries().remove(0));
        assertThrows(UnsupportedOperationException.class, () -> tape.steps().clear());
        assertThrows(UnsupportedOperationException.class, () -> tape.entries().add(tape.entry(0)));
        Map<String, JsonValue> other = new HashMap<>(Map.of("k", CONTEXT));
        StepMetadata metadata = new StepMetadata("i", "", "", "", "", other);
        other.clear();
        assertEquals(Map.of("k", CONTEXT), metadata.other());
    }

    @Test
    void theStepsOfAPlainTapeAreObservationsOfNobody() {
        StepMetadata metadata = tape.entry(0).metadata();
        assertEquals(new StepMetadata(metadata.id(), "", "", "", "", Map.of()), metadata);
        assertNotEquals(tape.entry(1).metadata().id(), metadata.id());
    }

    private Tape described() {
        return tape.withMetadata(TapeMetadata.ofRun("parent", "author", 7));
    }

    private void assertFresh(Tape fresh, int added) {
        TapeMetadata none = new TapeMetadata(
                fresh.metadata().id(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                added,
                Optional.empty(),
                Optional.empty());
        assertEquals(none, fresh.metadata());
        assertNotEquals(tape.metadata().id(), fresh.metadata().id());
        assertEquals(Optional.of(CONTEXT), fresh.context());
    }

    private static List<String> contents(Tape tape) {
        return tape.steps().stream().map(TapeTest::text).toList();
    }

    private static String text(TapeStep step) {
        return step instanceof UserStep user ? user.content() : ((AssistantStep) step).content();
    }
}
