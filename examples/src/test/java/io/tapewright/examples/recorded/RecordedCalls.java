package io.tapewright.examples.recorded;

import io.tapewright.json.JsonValue;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.sqlite.SQLiteConfig;
import tools.jackson.databind.JsonNode;

/** Calls of a model as TapeAgents recorded them in SQLite. */
final class RecordedCalls {
    private RecordedCalls() {}

    /**
     * One call.
     *
     * @param prompt as recorded, with {@code messages} and {@code tools}
     * @param output the model's message
     */
    record RecordedCall(JsonNode prompt, JsonNode output) {
        JsonNode message(int index) {
            return prompt.path("messages").get(index);
        }

        int messageCount() {
            return prompt.path("messages").size();
        }
    }

    /** The calls between two times of a day, in order. */
    static List<RecordedCall> between(Path database, String from, String to) throws SQLException {
        try (Connection connection = open(database);
                PreparedStatement query = connection.prepareStatement("SELECT prompt, output FROM LLMCalls"
                        + " WHERE substr(timestamp, 12, 8) BETWEEN ? AND ? ORDER BY timestamp")) {
            query.setString(1, from);
            query.setString(2, to);
            return read(query.executeQuery());
        }
    }

    /** The folder may be read-only, so that no lock can be made. */
    private static Connection open(Path database) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        Properties properties = config.toProperties();
        return DriverManager.getConnection("jdbc:sqlite:file:" + database + "?immutable=1", properties);
    }

    private static List<RecordedCall> read(ResultSet rows) throws SQLException {
        List<RecordedCall> calls = new ArrayList<>();
        while (rows.next()) {
            calls.add(new RecordedCall(tree(rows.getString(1)), tree(rows.getString(2))));
        }
        return calls;
    }

    private static JsonNode tree(String json) {
        return JsonValue.parse(json).tree();
    }
}
