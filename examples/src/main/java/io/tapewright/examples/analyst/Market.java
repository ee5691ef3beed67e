package io.tapewright.examples.analyst;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A small stock exchange of invented companies and prices, read from {@code prices.csv} beside this class. */
public final class Market {
    private final List<Row> rows;

    private record Row(String company, String symbol, String date, double close) {}

    private Market(List<Row> rows) {
        this.rows = rows;
    }

    /** The exchange that comes with the example. */
    public static Market embedded() {
        try (InputStream in = Objects.requireNonNull(Market.class.getResourceAsStream("prices.csv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Market(lines.lines().skip(1).map(Market::row).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        String[] cells = line.split(",", -1);
        return new Row(cells[0], cells[1], cells[2], Double.parseDouble(cells[3]));
    }

    /** The ticker of the company whose name holds the given words. */
    public Optional<String> ticker(String companyName) {
        String words = companyName.toLowerCase(Locale.ROOT);
        return companies().entrySet().stream()
                .filter(company -> company.getKey().toLowerCase(Locale.ROOT).contains(words))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Tickers by the names of companies. */
    public Map<String, String> companies() {
        Map<String, String> companies = new LinkedHashMap<>();
        rows.forEach(row -> companies.put(row.company, row.symbol));
        return companies;
    }

    /** Closing prices from one day to another, both included. */
    public List<Price> prices(String symbol, LocalDate from, LocalDate to) {
        return rows.stream()
                .filter(row -> row.symbol.equals(symbol))
                .filter(row -> row.date.compareTo(from.toString()) >= 0 && row.date.compareTo(to.toString()) <= 0)
                .map(row -> new Price(row.date, row.close))
                .toList();
    }
}
