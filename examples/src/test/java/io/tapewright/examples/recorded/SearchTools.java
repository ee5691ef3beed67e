package io.tapewright.examples.recorded;

import io.tapewright.annotation.Default;
import io.tapewright.annotation.Tool;
import io.tapewright.json.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The tools of the search agent of TapeAgents' tutorial. Their results are those of the recording. */
final class SearchTools {
    private final Map<String, String> results = new HashMap<>();

    /** Tools that know the results in a recorded conversation. */
    SearchTools(JsonNode messages) {
        Map<String, String> questions = new HashMap<>();
        for (JsonNode message : messages) {
            for (JsonNode call : message.path("tool_calls")) {
                questions.put(call.path("id").asString(), question(call.path("function")));
            }
            if (message.path("role").asString().equals("tool")) {
                String question = questions.get(message.path("tool_call_id").asString());
                results.put(question, Tutorial.content(message));
            }
        }
    }

    /** What is searched for, or the page that is opened: the first argument. */
    private static String question(JsonNode function) {
        JsonNode arguments =
                JsonValue.parse(function.path("arguments").asString()).tree();
        return arguments.values().iterator().next().asString();
    }

    private String result(String question) {
        return Objects.requireNonNull(results.get(question), () -> "nobody recorded " + question);
    }

    /** Searches the web. */
    @Tool
    public String webSearchTool(
            String query, @Default("5") int maxResults, @Default("5") int retryPause, @Default("3") int attempts) {
        return result(query);
    }

    /** Opens a page. */
    @Tool
    public String getPage(String url) {
        return result(url);
    }

    /** Turns the page. */
    @Tool
    public String getNextPage() {
        throw new IllegalStateException("nobody turned a page in the recording");
    }
}
