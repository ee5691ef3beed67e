package demo;

import io.tapewright.annotation.Agent;

/** Whispers. */
@Agent(nodes = Whispering.class, tools = Ear.class)
record Whisper(String language) {}
