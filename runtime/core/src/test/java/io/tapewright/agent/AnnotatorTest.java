package io.tapewright.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonValue;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.step.AnnotationAction;
import io.tapewright.step.AnnotatorFreeFormThought;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.MakeObservation;
import io.tapewright.step.StepTypes;
import io.tapewright.step.UserStep;
import io.tapewright.tape.ContextType;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeCodec;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Agents whose subject is the tape of another agent: annotators, and makers of observations. */
class AnnotatorTest {
    private static final TapeCodec CODEC = TapeCodec.of(StepTypes.builtIn());
    private static final Tape DIALOG = Tape.of(new UserStep("hi"), new AssistantStep("hello"));

    private static StandardNode.Builder judging(StepUnion union) {
        return StandardNode.builder("judge", union)
                .dialect(Dialect.JSON)
                .makesPrompt(context -> Prompt.of(Message.user("Judge " + last(context.tape()))));
    }

    private static String last(Tape ownTape) {
        Tape subject = ownTape.context(ContextType.tapes(CODEC)).orElseThrow();
        return subject.step(subject.size() - 1).toString();
    }

    @Test
    void anAnnotatorHasTheTapeAsItsContextAndAnnotatesOnATapeOfItsOwn() {
        ScriptedLlm llm = ScriptedLlm.saying("{'kind': 'annotation_action', 'annotation': {'mood': 'friendly'}}");
        StepUnion union = StepUnion.of(AnnotatorFreeFormThought.TYPE, AnnotationAction.TYPE);
        TapeAgent judge =
                TapeAgent.builder("judge").node(judging(union).build()).llm(llm).build();

        Tape own = Annotator.withTapeAsContext(judge, CODEC).annotate(DIALOG);

        assertEquals(Optional.of(DIALOG), own.context(ContextType.tapes(CODEC)));
        assertEquals(JsonValue.parse("{\"mood\": \"friendly\"}"), Annotator.annotationOn(own));
        assertEquals(
                List.of(Message.user("Judge " + new AssistantStep("hello"))),
                llm.prompts.get(0).messages());
        assertEquals(2, DIALOG.size());
    }

    @Test
    void theLastAnnotationCountsWhateverFollows() {
        Tape own = Tape.of(
                new AnnotationAction(JsonValue.parse("{\"n\": 1}")),
                new AnnotationAction(JsonValue.parse("{\"n\": 2}")),
                new AnnotatorFreeFormThought("done"));
        assertEquals(JsonValue.parse("{\"n\": 2}"), Annotator.annotationOn(own));
        assertThrows(IllegalArgumentException.class, () -> Annotator.annotationOn(DIALOG));
    }

    @Test
    void aMakerOfObservationsPlaysTheUser() {
        MakeObservation made = MakeObservation.of(new UserStep("And now?"), StepTypes.builtIn());
        TapeAgent user =
                TapeAgent.builder("user").node(FixedStepsNode.of("speak", made)).build();
        ObservationMaker maker = new ObservationMaker(user, tape -> Tape.of(), StepTypes.builtIn());

        Tape own = maker.makeObservation(DIALOG);
        Tape longer = maker.addObservation(DIALOG, own);

        assertEquals(List.of(new UserStep("hi"), new AssistantStep("hello"), new UserStep("And now?")), longer.steps());
        assertEquals(DIALOG.metadata().id(), longer.metadata().parentId().orElseThrow());
        assertEquals(own.metadata().id(), longer.metadata().authorTapeId().orElseThrow());
        assertEquals("user", longer.metadata().author().orElseThrow());
        assertEquals(1, longer.metadata().nAddedSteps());
        assertEquals(longer.steps(), maker.continueTape(DIALOG).steps());
    }

    @Test
    void aMakerSaysWhichTapesItGoesOnWith() {
        TapeAgent user = TapeAgent.builder("user")
                .node(FixedStepsNode.of("speak", new AssistantStep("no")))
                .build();
        ObservationMaker any = new ObservationMaker(user, tape -> tape, StepTypes.builtIn());
        ObservationMaker polite = any.continuingOnly(tape -> tape.size() > 1);
        assertTrue(any.canContinue(DIALOG.prefix(1)));
        assertTrue(polite.canContinue(DIALOG));
        assertFalse(polite.canContinue(DIALOG.prefix(1)));
    }

    @Test
    void whereNoObservationWasMadeNoneIsAdded() {
        TapeAgent user = TapeAgent.builder("user")
                .node(FixedStepsNode.of("speak", new AssistantStep("no")))
                .build();
        ObservationMaker maker = new ObservationMaker(user, tape -> tape, StepTypes.builtIn());
        assertThrows(IllegalArgumentException.class, () -> maker.continueTape(DIALOG));
    }
}
