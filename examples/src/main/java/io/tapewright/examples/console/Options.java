package io.tapewright.examples.console;

import io.tapewright.llm.Llm;
import io.tapewright.llm.openai.OpenAiLlm;
import io.tapewright.llm.replay.ReplayLlm;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The arguments of the examples.
 *
 * <ul>
 *   <li>none: the model is the recording that comes with the example; no key, no network
 *   <li>{@code --live}: a real model, with the key in {@code OPENAI_API_KEY}
 *   <li>{@code --base-url URL}: a real model behind another address that speaks OpenAI's protocol, such as a local server
 *   <li>{@code --model NAME}: which one; gpt-4o-mini if nobody says
 *   <li>{@code --out FILE}: where the tape is written
 * </ul>
 */
public final class Options {
    private static final Set<String> WITH_VALUE = Set.of("--base-url", "--model", "--out");

    private final Map<String, String> values;

    private Options(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads arguments.
     *
     * @throws IllegalArgumentException if one is unknown or lacks its value
     */
    public static Options parse(String... args) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            String option = args[i];
            if (option.equals("--live")) {
                values.put(option, "");
            } else if (WITH_VALUE.contains(option) && i + 1 < args.length) {
                values.put(option, args[++i]);
            } else {
                throw new IllegalArgumentException("Can't do anything with " + option
                        + ". Arguments: [--live] [--base-url URL] [--model NAME] [--out FILE]");
            }
        }
        return new Options(values);
    }

    /**
     * The model that the arguments ask for.
     *
     * @param example the class beside which the recording lies
     * @param recording the name of the recording
     */
    public Llm llm(Class<?> example, String recording) {
        if (!values.containsKey("--live") && !values.containsKey("--base-url")) {
            return ReplayLlm.from(Objects.requireNonNull(example.getResourceAsStream(recording)), recording);
        }
        OpenAiLlm.Builder llm = OpenAiLlm.builder(values.getOrDefault("--model", "gpt-4o-mini"));
        if (values.containsKey("--base-url")) {
            llm.baseUrl(Objects.requireNonNull(values.get("--base-url")));
        }
        return llm.build();
    }

    /** Where the tape is to be written: below {@code target} if nobody says. */
    public Path out(String name) {
        String file = values.get("--out");
        return file == null ? Path.of("target", name) : Path.of(file);
    }
}
