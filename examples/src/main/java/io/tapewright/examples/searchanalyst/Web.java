package io.tapewright.examples.searchanalyst;

import io.tapewright.annotation.Tool;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The tools of the search agent, over a small web of invented pages. */
public final class Web {
    private final Map<String, String> pages = new LinkedHashMap<>();

    public Web() {
        pages.put(
                "https://vulcanstone.example/about",
                "Vulcan Stone Works was founded in 1911 in Duluth. It quarries granite and makes gravel for roads.");
        pages.put(
                "https://news.example/vulcan-strike",
                "Workers of Vulcan Stone Works have been on strike in two quarries since the fourth of September.");
        pages.put("https://news.example/weather", "It will rain.");
    }

    /**
     * Searches the web: the addresses of pages that have all the words.
     *
     * @param words what to look for
     */
    @Tool
    public List<String> search(List<String> words) {
        return pages.entrySet().stream()
                .filter(page -> words.stream().allMatch(word -> has(page.getValue(), word)))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean has(String text, String word) {
        return text.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }

    /**
     * Opens a page.
     *
     * @param url its address
     */
    @Tool
    public String readPage(String url) {
        return Optional.ofNullable(pages.get(url))
                .orElseThrow(() -> new IllegalArgumentException("There is no page " + url));
    }
}
