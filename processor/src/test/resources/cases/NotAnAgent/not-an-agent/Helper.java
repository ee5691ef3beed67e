package demo;



/** Helps nobody. */
record Helper() {}
