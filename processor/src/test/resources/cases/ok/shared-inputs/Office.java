package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;
import io.tapewright.step.Call;

/** Has things brought. */
@Agent(
        nodes = Office.Sending.class,
        subagents = {Courier.class, Postman.class, Greeter.class},
        tools = {Courier.class, Postman.class, Greeter.class},
        system = "Send.")
record Office() {
    @Node(
            emits = {Call.class, AssistantStep.class},
            dialect = Dialect.TOOLS,
            next = @Next(node = Office.Sending.class))
    interface Sending {}
}
