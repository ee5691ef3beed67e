package demo;

import io.tapewright.annotation.Agent;

/** Does nothing. */
@Agent(nodes = {}) public record Nobody() {} // error: [NoNodes] Nobody … nodes
