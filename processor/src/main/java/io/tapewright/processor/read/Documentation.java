package io.tapewright.processor.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Javadoc comment reduced to plain sentences, as a model reads them.
 *
 * @param text what stands before the block tags
 * @param params the {@code @param} tags by name
 */
record Documentation(String text, Map<String, String> params) {
    private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*(?=@[a-zA-Z])");
    private static final Pattern PARAM = Pattern.compile("@param\\s+(\\S+)\\s*(.*)", Pattern.DOTALL);
    private static final Pattern LABELLED_LINK =
            Pattern.compile("\\{@(?:link|linkplain)\\s+[^\\s}(]+(?:\\([^)]*\\))?\\s+([^{}]*)}");
    private static final Pattern LINK = Pattern.compile("\\{@(?:link|linkplain)\\s+#?([^{}]*)}");
    private static final Pattern INLINE = Pattern.compile("\\{@\\w+\\s*([^{}]*(?:\\{[^{}]*}[^{}]*)*)}");
    private static final Pattern HTML = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern NUMBERED = Pattern.compile("&#(\\d{1,7});");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads a comment as compilers give it; one that is missing says nothing. */
    static Documentation of(@Nullable String comment) {
        if (comment == null) {
            return new Documentation("", Map.of());
        }
        String[] blocks = BLOCK_TAG.split(comment);
        boolean startsWithTag = blocks[0].startsWith("@");
        Map<String, String> params = new LinkedHashMap<>();
        for (String block : blocks) {
            Matcher param = PARAM.matcher(block);
            if (param.matches()) {
                params.putIfAbsent(group(param, 1), plain(group(param, 2)));
            }
        }
        return new Documentation(startsWithTag ? "" : plain(blocks[0]), params);
    }

    /** What is said of a component or parameter; may be empty. */
    String param(String name) {
        return params.getOrDefault(name, "");
    }

    private static String plain(String text) {
        // tags of HTML go first: {@code a < b} then still has its signs
        String untagged = HTML.matcher(protect(text)).replaceAll(" ");
        String labels = LABELLED_LINK.matcher(untagged).replaceAll("$1");
        String links = LINK.matcher(labels).replaceAll(link -> Matcher.quoteReplacement(memberOf(link.group(1))));
        String inlined = INLINE.matcher(links).replaceAll("$1");
        return SPACE.matcher(entities(inlined)).replaceAll(" ").strip().replace(" .", ".");
    }

    /** Signs inside of {@code …} that look like HTML are written as entities until the tags are gone. */
    private static String protect(String text) {
        return INLINE.matcher(text)
                .replaceAll(inline -> Matcher.quoteReplacement(
                        inline.group().startsWith("{@code") || inline.group().startsWith("{@literal")
                                ? inline.group()
                                        .replace("&", "&amp;")
                                        .replace("<", "&lt;")
                                        .replace(">", "&gt;")
                                : inline.group()));
    }

    private static String memberOf(String link) {
        return link.strip().replace('#', '.');
    }

    private static String entities(String text) {
        String numbered = NUMBERED.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(sign(Integer.parseInt(entity.group(1)))));
        return numbered.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
    }

    private static String sign(int code) {
        // an ampersand may not begin another entity
        return code == '&' ? "&amp;" : Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static String group(Matcher matcher, int group) {
        return Objects.requireNonNull(matcher.group(group));
    }
}
