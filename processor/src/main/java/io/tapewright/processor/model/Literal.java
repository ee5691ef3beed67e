package io.tapewright.processor.model;

import io.tapewright.processor.model.TypeShape.Formatted;
import io.tapewright.processor.model.TypeShape.Scalar;
import io.tapewright.processor.report.Origin;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value that an annotation gives as text.
 *
 * @param annotation what the user wrote, without package
 */
public record Literal(String annotation, String text, Origin origin) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d{1,4})?");

    /** What throws, or says false, where a number is not one of the type. */
    private static final Map<Scalar, Function<BigDecimal, Object>> RANGES = Map.of(
            Scalar.BYTE, BigDecimal::byteValueExact,
            Scalar.SHORT, BigDecimal::shortValueExact,
            Scalar.INT, BigDecimal::intValueExact,
            Scalar.LONG, BigDecimal::longValueExact,
            Scalar.YEAR, number -> Year.of(number.intValueExact()),
            Scalar.FLOAT, number -> Float.isFinite(number.floatValue()),
            Scalar.DOUBLE, number -> Double.isFinite(number.doubleValue()));

    /** What throws, or says false, where a text is not of the form. */
    private static final Map<Formatted, Function<String, Object>> FORMS = Map.ofEntries(
            Map.entry(Formatted.CHARACTER, text -> text.length() == 1),
            Map.entry(Formatted.BYTES, Base64.getDecoder()::decode),
            Map.entry(Formatted.UUID, text -> UUID.fromString(text).toString().equalsIgnoreCase(text)),
            Map.entry(Formatted.URI, URI::create),
            Map.entry(Formatted.DATE, LocalDate::parse),
            Map.entry(Formatted.TIME, LocalTime::parse),
            Map.entry(Formatted.DATE_TIME, LocalDateTime::parse),
            Map.entry(Formatted.OFFSET_DATE_TIME, OffsetDateTime::parse),
            Map.entry(Formatted.INSTANT, Instant::parse),
            Map.entry(Formatted.DURATION, Duration::parse),
            Map.entry(Formatted.ZONE, ZoneId::of));

    /**
     * The value as one of a shape, if it is one: a String for texts of any form, a Boolean, a BigDecimal, a constant of an enum, an
     * empty List or an empty Map.
     */
    public Optional<Object> as(TypeShape shape) {
        try {
            return Optional.ofNullable(value(shape));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private @Nullable Object value(TypeShape shape) {
        if (shape instanceof Scalar scalar) {
            return value(scalar);
        }
        if (shape instanceof Formatted formatted) {
            return value(formatted);
        }
        if (shape instanceof TypeShape.Choice choice) {
            return choice.constants().stream()
                    .filter(constant -> constant.wireName().equals(text))
                    .findFirst()
                    .orElse(null);
        }
        if (shape instanceof TypeShape.Maybe maybe) {
            return value(maybe.value());
        }
        boolean isEmptyList = shape instanceof TypeShape.ListOf && text.equals("[]");
        boolean isEmptyMap = shape instanceof TypeShape.MapOf && text.equals("{}");
        return isEmptyList ? List.of() : isEmptyMap ? Map.of() : null;
    }

    private @Nullable Object value(Scalar scalar) {
        if (scalar == Scalar.TEXT || scalar == Scalar.CHARACTERS) {
            return text;
        }
        if (scalar == Scalar.BOOLEAN) {
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        }
        return scalar.isNumber() && NUMBER.matcher(text).matches() && isInRange(scalar) ? new BigDecimal(text) : null;
    }

    private boolean isInRange(Scalar scalar) {
        BigDecimal number = new BigDecimal(text);
        if (scalar.isWhole() && !text.matches("-?\\d+")) {
            return false;
        }
        Function<BigDecimal, Object> range = RANGES.get(scalar);
        return range == null || !range.apply(number).equals(Boolean.FALSE);
    }

    /** The text, if it is of the form. */
    private @Nullable String value(Formatted formatted) {
        Function<String, Object> parser = FORMS.get(formatted);
        return parser == null || parser.apply(text).equals(Boolean.FALSE) ? null : text;
    }
}
