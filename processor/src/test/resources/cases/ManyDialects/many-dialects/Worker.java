package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.completion.Dialect;
import io.tapewright.step.AssistantStep;

/** Works. */
@Agent(nodes = Worker.Acting.class)
public record Worker() {
    @Node(
            emits = AssistantStep.class,
            dialect = {Dialect.TEXT, Dialect.JSON}) // error: [ManyDialects] Acting … TEXT … JSON
    interface Acting {}
}
