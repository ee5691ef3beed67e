package io.tapewright.json;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;

/** The values that JSON has no form of its own for: which texts stand for them. */
public final class JsonForms {
    private static final int UUID_LENGTH = 36;

    private JsonForms() {}

    /** A string of one character. */
    public static char readCharacter(JsonReader in) {
        return in.readText(JsonForms::character, "a string of one character");
    }

    /** Bytes in base64. */
    public static byte[] readBytes(JsonReader in) {
        return in.readText(Base64.getDecoder()::decode, "bytes in base64");
    }

    /** A UUID of 36 characters. */
    public static UUID readUuid(JsonReader in) {
        return in.readText(JsonForms::uuid, "a UUID such as 123e4567-e89b-12d3-a456-426614174000");
    }

    /** A URI, which may be relative. */
    public static URI readUri(JsonReader in) {
        return in.readText(URI::create, "a URI");
    }

    /** A date. */
    public static LocalDate readLocalDate(JsonReader in) {
        return in.readText(LocalDate::parse, "a date such as 2024-09-17");
    }

    /** A time of day without offset. */
    public static LocalTime readLocalTime(JsonReader in) {
        return in.readText(LocalTime::parse, "a local time such as 14:30:00");
    }

    /** A date and time without offset. */
    public static LocalDateTime readLocalDateTime(JsonReader in) {
        return in.readText(LocalDateTime::parse, "a local date and time such as 2024-09-17T14:30:00");
    }

    /** A date and time with offset. */
    public static OffsetDateTime readOffsetDateTime(JsonReader in) {
        return in.readText(OffsetDateTime::parse, "a date and time with offset such as 2024-09-17T14:30:00+02:00");
    }

    /** A point in time, said with any offset. */
    public static Instant readInstant(JsonReader in) {
        // unlike Instant.parse, this takes other offsets than Z on every JDK
        return in.readText(
                text -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from),
                "an instant such as 2024-09-17T12:30:00Z");
    }

    /** A duration without months and years, whose lengths differ. */
    public static Duration readDuration(JsonReader in) {
        return in.readText(Duration::parse, "a duration in days, hours, minutes and seconds such as PT1H30M");
    }

    /** A time zone. */
    public static ZoneId readZoneId(JsonReader in) {
        return in.readText(ZoneId::of, "a time zone such as Europe/Paris");
    }

    /** A year, as a whole number. */
    public static Year readYear(JsonReader in) {
        int year = in.readInt();
        if (year < Year.MIN_VALUE || year > Year.MAX_VALUE) {
            in.refuse("expected a year, found " + year);
            return Year.of(0);
        }
        return Year.of(year);
    }

    /** Bytes in base64. */
    public static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A date and time as RFC 3339 wants it, which always has seconds. */
    public static String text(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    private static char character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text.length() + " characters");
        }
        return text.charAt(0);
    }

    private static UUID uuid(String text) {
        // UUID.fromString takes short parts, too, which it would not write again
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("not 36 characters");
        }
        return UUID.fromString(text);
    }
}
