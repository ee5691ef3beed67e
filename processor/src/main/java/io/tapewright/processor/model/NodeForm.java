package io.tapewright.processor.model;

/** What sort of node an annotation describes. */
public enum NodeForm {
    /** It emits steps, which a model says or its class gives. */
    STANDARD,
    /** It calls a subagent. */
    CALL,
    /** It emits nothing; its class selects the node that runs next. */
    SELECTION,
    /** It emits nothing; the last observation decides which node runs next. */
    ROUTES,
    /** It emits nothing and goes to another node. */
    GO_TO
}
