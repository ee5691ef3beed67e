package io.tapewright.training;

import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A text from which a model learns: a prompt, and the output that the model is to give for it.
 *
 * <p>Characters are those of Unicode (code points), as in Python: an emoji is one, though a Java string has two {@code char}s for it.
 *
 * @param text the prompt and the output behind it, as the model's tokenizer gets them
 * @param nPredicted how many characters at the end of the text are the output
 * @param reward how good the output is, for reinforcement learning
 * @param logprobs log probabilities of the output's tokens by the model that gave them; empty if unknown
 * @param refLogprobs the same by the model that training begins from; empty if unknown
 * @param inputIds the tokens of the text; empty if nobody has counted them
 * @param labels the tokens that are to be learned, one for each of the text, those of the prompt masked; empty if unknown
 * @param groupId the group among whose texts rewards are compared
 * @param metadata anything else, by name
 */
public record TrainingText(
        String text,
        int nPredicted,
        double reward,
        List<Double> logprobs,
        List<Double> refLogprobs,
        List<Integer> inputIds,
        List<Integer> labels,
        Optional<String> groupId,
        Map<String, JsonValue> metadata) {

    /**
     * Copies the lists and the map.
     *
     * @throws IllegalArgumentException if the output is longer than the text, if a number is not finite, or if lists that say
     *     something of the same tokens differ in length
     */
    public TrainingText {
        logprobs = List.copyOf(logprobs);
        refLogprobs = List.copyOf(refLogprobs);
        inputIds = List.copyOf(inputIds);
        labels = List.copyOf(labels);
        metadata = Map.copyOf(metadata);
        requireWithin(text, nPredicted);
        requireFinite("reward", List.of(reward));
        requireFinite("logprobs", logprobs);
        requireFinite("ref_logprobs", refLogprobs);
        requireSameLength("logprobs", logprobs, "ref_logprobs", refLogprobs);
        requireSameLength("input_ids", inputIds, "labels", labels);
    }

    /** A text of which nothing else is known. */
    public static TrainingText of(String text, int nPredicted) {
        return new TrainingText(
                text, nPredicted, 0, List.of(), List.of(), List.of(), List.of(), Optional.empty(), Map.of());
    }

    /** A text of its two parts. */
    public static TrainingText of(String promptText, String outputText) {
        return of(promptText + outputText, outputText.codePointCount(0, outputText.length()));
    }

    // ---- its parts

    /** What the model is asked. */
    public String promptText() {
        return text.substring(0, outputBegin());
    }

    /** What the model is to answer. */
    public String outputText() {
        return text.substring(outputBegin());
    }

    private int outputBegin() {
        return text.offsetByCodePoints(text.length(), -nPredicted);
    }

    // ---- the same with something else

    /** The same with a reward. */
    public TrainingText withReward(double newReward) {
        return new TrainingText(
                text, nPredicted, newReward, logprobs, refLogprobs, inputIds, labels, groupId, metadata);
    }

    /** The same with log probabilities of the output's tokens, and the reference's, which may be empty. */
    public TrainingText withLogprobs(List<Double> newLogprobs, List<Double> newRefLogprobs) {
        return new TrainingText(
                text, nPredicted, reward, newLogprobs, newRefLogprobs, inputIds, labels, groupId, metadata);
    }

    /** The same with the tokens of the text, and those that are to be learned. */
    public TrainingText withTokens(List<Integer> newInputIds, List<Integer> newLabels) {
        return new TrainingText(
                text, nPredicted, reward, logprobs, refLogprobs, newInputIds, newLabels, groupId, metadata);
    }

    /** The same in a group. */
    public TrainingText withGroupId(String newGroupId) {
        return new TrainingText(
                text, nPredicted, reward, logprobs, refLogprobs, inputIds, labels, Optional.of(newGroupId), metadata);
    }

    /** The same with other metadata. */
    public TrainingText withMetadata(Map<String, JsonValue> newMetadata) {
        return new TrainingText(
                text, nPredicted, reward, logprobs, refLogprobs, inputIds, labels, groupId, newMetadata);
    }

    // ---- what must hold

    private static void requireWithin(String text, int nPredicted) {
        int characters = text.codePointCount(0, text.length());
        if (nPredicted < 0 || nPredicted > characters) {
            throw new IllegalArgumentException("n_predicted is " + nPredicted
                    + ", but the output is a part of the text, which has " + characters + " characters");
        }
    }

    private static void requireFinite(String name, List<Double> numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        name + " has the number " + number + ", which is not finite and which JSON can't say");
            }
        }
    }

    private static void requireSameLength(String one, List<?> ones, String other, List<?> others) {
        if (!ones.isEmpty() && !others.isEmpty() && ones.size() != others.size()) {
            throw new IllegalArgumentException(one + " has " + ones.size() + " elements and " + other + " has "
                    + others.size() + ", but both say something of the same tokens");
        }
    }
}
