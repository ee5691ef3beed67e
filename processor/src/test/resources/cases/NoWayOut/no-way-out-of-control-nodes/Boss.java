package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Next;
import io.tapewright.annotation.Node;

/** Goes round. */
@Agent(nodes = {Boss.Asking.class, Boss.Again.class}, subagents = Helper.class)
record Boss() {
    @Node(calls = Helper.class)
    interface Asking {}

    @Node(
            next =
                    @Next(
                            node = Boss.Asking.class)) // error: [NoWayOut] Boss never stops … Boss.Asking -- calls Helper --> Boss.Again … Boss.Again -- always --> Boss.Asking
    interface Again {}
}
