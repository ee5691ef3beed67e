package io.tapewright.step;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonValue;
import io.tapewright.json.JsonWriter;
import java.util.List;

/**
 * Actions wait for a person to approve them: the tape goes on after an {@link Approval} for each. It has no role, so that models do
 * not see it.
 *
 * @param requests what waits, in order
 */
public record ApprovalRequired(List<Request> requests) implements TapeStep {
    /** How this step is described, read and written. */
    public static final StepType<ApprovalRequired> TYPE = StepType.of(
                    ApprovalRequired.class, "approval_required", "Actions that wait for approval.")
            .property(
                    "requests",
                    PropertyType.of(Request.SCHEMA, Request::read, Request::write)
                            .list(),
                    ApprovalRequired::requests)
            .construct(values -> new ApprovalRequired(values.get(0)));

    /** Copies the list. */
    public ApprovalRequired {
        requests = List.copyOf(requests);
    }

    /**
     * An action that waits.
     *
     * @param id what the {@link Approval} calls it: the id of a call of a tool that has one
     * @param action the action: a step with its {@code kind}, or a call of a tool with {@code name} and {@code arguments}
     */
    public record Request(String id, JsonValue action) {
        private static final String SCHEMA = "{\"type\": \"object\", \"properties\": {\"id\": {\"type\": \"string\"}, "
                + "\"action\": {}}, \"required\": [\"id\", \"action\"]}";
        private static final JsonNames NAMES = JsonNames.of("id", "action");

        private static Request read(JsonReader in) {
            String id = "";
            JsonValue action = JsonValue.NULL;
            long seen = 0;
            in.beginObject();
            for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
                seen = in.once(NAMES, p, seen);
                if (p == 0) {
                    id = in.readString();
                } else {
                    action = in.readValue();
                }
            }
            in.require(NAMES, 0b11, seen);
            return new Request(id, action);
        }

        private static void write(Request request, JsonWriter out) {
            out.beginObject().name("id").value(request.id);
            out.name("action").value(request.action).endObject();
        }
    }
}
