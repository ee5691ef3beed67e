package io.tapewright.test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;

/** Random texts: plain ones with what breaks careless readers and writers, and those of the forms that a schema asks for. */
final class RandomText {
    private static final int PATTERN_TRIES = 50;
    private static final int HUGE = 20_000;
    private static final List<String> PIECES = List.of(
            "a",
            "word ",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "\\",
            "\\n",
            "\\u0041",
            "'",
            "{}",
            "[",
            "}",
            "{\"kind\": \"x\"}",
            "\", \"kind\": \"",
            "```json\n",
            "```",
            "</tool_call>",
            "<think>",
            "null",
            "0",
            "é",
            "e\u0301",
            "語",
            "😀",
            "\u0000",
            "\u0001\u001f",
            "\b\f",
            "\u007f",
            "\u0085\u2028\u2029",
            "\ufeff",
            "\uffff",
            "$L %s {x}");

    /** What generated schemas say in words of texts that no keyword describes. */
    private static final Map<String, Function<Random, String>> OF_WORDS = Map.of(
            "a local time such as", random -> time(random).toString(),
            "a local date and time such as", random -> date(random) + "T" + time(random),
            "a duration in days", random -> duration(random).toString(),
            "a time zone such as", RandomText::zone);

    private static final Map<String, Function<Random, String>> OF_FORMAT = Map.of(
            "uuid", random -> new UUID(random.nextLong(), random.nextLong()).toString(),
            "uri", RandomText::uri,
            "date", random -> date(random).toString(),
            "time", random -> time(random) + "Z",
            "date-time", RandomText::instant,
            "duration", random -> duration(random).toString(),
            "email", random -> "ada+" + random.nextInt(100) + "@example.org",
            "hostname", random -> "h" + random.nextInt(100) + ".example.org",
            "ipv4", random -> "192.0.2." + random.nextInt(256),
            "ipv6", random -> "2001:db8::" + Integer.toHexString(random.nextInt(0x10000)));

    private RandomText() {}

    /**
     * A text that a schema of type string describes.
     *
     * @param wildness how probable are long ones, from 0 to 1
     */
    static String of(JsonNode schema, Random random, double wildness) {
        Function<Random, String> form = OF_FORMAT.get(schema.path("format").asString(""));
        if (form != null) {
            return form.apply(random);
        }
        if (schema.path("contentEncoding").asString("").equals("base64")) {
            return bytes(random);
        }
        String description = schema.path("description").asString("");
        for (Map.Entry<String, Function<Random, String>> words : OF_WORDS.entrySet()) {
            if (description.contains(words.getKey())) {
                return words.getValue().apply(random);
            }
        }
        String pattern = schema.path("pattern").asString("");
        return pattern.isEmpty() ? sized(schema, random, wildness) : matching(pattern, random);
    }

    /** Any text. */
    static String any(Random random, double wildness) {
        if (random.nextDouble() < wildness / 50) {
            return piece(random).repeat(HUGE / 2);
        }
        return pieces(random.nextInt(wildness > 0 ? 8 : 3), random);
    }

    private static String pieces(int count, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(piece(random));
        }
        return text.toString();
    }

    private static String piece(Random random) {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    /** A text of a length that a schema allows; lengths are counted in characters of Java, as its readers do. */
    private static String sized(JsonNode schema, Random random, double wildness) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        StringBuilder text = new StringBuilder(any(random, wildness));
        while (text.length() < least) {
            text.append(piece(random));
        }
        if (text.length() <= most) {
            return text.toString();
        }
        boolean splitsPair = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
        return splitsPair ? "x".repeat(most) : text.substring(0, most);
    }

    private static String matching(String regex, Random random) {
        Pattern pattern;
        try {
            pattern = Pattern.compile(regex);
        } catch (PatternSyntaxException notOfJava) {
            return PatternText.of(regex, random);
        }
        String text = "";
        for (int i = 0; i < PATTERN_TRIES; i++) {
            String around = regex.startsWith("^") ? "" : pieces(random.nextInt(3), random);
            text = around + PatternText.of(regex, random);
            if (pattern.matcher(text).find()) {
                return text;
            }
        }
        return text; // its reader will refuse it, and tell how
    }

    // ---- forms

    private static LocalDate date(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> LocalDate.of(1, 1, 1);
            case 1 -> LocalDate.of(9999, 12, 31);
            case 2 -> LocalDate.of(2024, 2, 29);
            default -> LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000);
        };
    }

    private static LocalTime time(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> LocalTime.MIDNIGHT;
            case 1 -> LocalTime.MAX;
            default -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
        };
    }

    private static String instant(Random random) {
        Instant instant = date(random).atTime(time(random)).toInstant(ZoneOffset.UTC);
        return random.nextBoolean()
                ? instant.toString()
                : instant.atOffset(ZoneOffset.ofHours(random.nextInt(10)))
                        .withNano(0)
                        .withSecond(7)
                        .toString();
    }

    private static Duration duration(Random random) {
        return random.nextInt(4) == 0
                ? Duration.ZERO
                : Duration.ofSeconds(random.nextInt(1_000_000) - 500_000, random.nextInt(3) * 1000);
    }

    private static String zone(Random random) {
        List<String> zones = List.of("Europe/Paris", "UTC", "Z", "+02:00", "GMT+1", "America/Argentina/Buenos_Aires");
        return ZoneId.of(zones.get(random.nextInt(zones.size()))).getId();
    }

    private static String uri(Random random) {
        List<String> uris = List.of("https://example.org/a?b=c#d", "urn:x:y", "", "../up", "mailto:a@b", "/%C3%A4");
        return uris.get(random.nextInt(uris.size()));
    }

    private static String bytes(Random random) {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
