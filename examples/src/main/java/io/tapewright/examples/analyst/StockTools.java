package io.tapewright.examples.analyst;

import io.tapewright.annotation.Tool;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** The tools of the analyst, over a {@link Market}. */
public final class StockTools {
    private final Market market;

    public StockTools(Market market) {
        this.market = market;
    }

    /**
     * Looks up the ticker under which a company is traded.
     *
     * @param companyName the company's name as people say it
     */
    @Tool
    public String getStockTicker(String companyName) {
        return market.ticker(companyName)
                .orElseThrow(() -> new IllegalArgumentException(
                        "No company is called " + companyName + ". Known are: " + market.companies()));
    }

    /**
     * Daily closing prices of a share, oldest first.
     *
     * @param symbol the ticker
     * @param startDate the first day, as YYYY-MM-DD
     * @param endDate the last day, as YYYY-MM-DD
     */
    @Tool
    public List<Price> getStockData(String symbol, String startDate, String endDate) {
        return market.prices(symbol, day(startDate), day(endDate));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a day as YYYY-MM-DD: " + text, e);
        }
    }
}
