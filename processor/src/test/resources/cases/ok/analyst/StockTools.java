package demo;

import io.tapewright.annotation.Tool;

/** Knows companies and prices. */
public final class StockTools {
    /**
     * Looks up the ticker under which a company is traded.
     *
     * @param companyName the company's name as people say it
     * @return the ticker
     */
    @Tool
    public String getStockTicker(String companyName) {
        return companyName.equals("Vulcan Materials") ? "VMC" : "?";
    }

    /**
     * The price at which a share was traded last.
     *
     * @param ticker as {@code VMC}
     * @param day the day, or today
     */
    @Tool
    public double getPrice(String ticker, java.util.Optional<String> day) {
        return day.isPresent() ? 251.5 : 248;
    }
}
