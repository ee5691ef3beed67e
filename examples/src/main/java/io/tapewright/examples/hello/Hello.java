package io.tapewright.examples.hello;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;

/** Greets people in a language of your choice. */
@Agent(nodes = Hello.Greeting.class, system = "You are a friendly host. Answer in {language}, in one sentence.")
public record Hello(String language) {

    @Node(emits = AssistantStep.class)
    interface Greeting {}
}
