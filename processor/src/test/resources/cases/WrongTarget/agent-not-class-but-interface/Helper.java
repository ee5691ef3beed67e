package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

@Agent(nodes = Helper.Answering.class) public interface Helper { // error: [WrongTarget] @Agent … Helper
    @Node(emits = AssistantStep.class)
    interface Answering {}
}
