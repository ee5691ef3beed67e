package io.tapewright.examples.analyst;

/**
 * The price of a share at the end of a day.
 *
 * @param date the day, as YYYY-MM-DD
 * @param close the price in US dollars
 */
public record Price(String date, double close) {}
