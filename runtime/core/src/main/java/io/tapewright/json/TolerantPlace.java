package io.tapewright.json;

/** Where a string stands, which says what may follow it. */
enum TolerantPlace {
    ROOT,
    NAME,
    MEMBER,
    ELEMENT
}
