package demo;

/** @param query what to look up */
record Question(String query) {}
