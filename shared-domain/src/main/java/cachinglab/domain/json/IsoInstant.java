package cachinglab.domain.json;

import java.time.Instant;
import java.time.LocalDate;

/// Instants as ISO 8601 writes them in UTC: `2026-01-31T12:00:00.123456Z`. Does by hand what
/// [java.time.format.DateTimeFormatter] does in general: reading one took longer than reading all
/// the rest of a product, on every hit.
final class IsoInstant {

    private static final String PATTERN = "0000-00-00T00:00:00";

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000};

    private IsoInstant() {}

    static Instant parse(String text) {
        int end = text.length() - 1;
        if (end < PATTERN.length() || end > 29 || text.charAt(end) != 'Z' || !fits(text)) {
            return Instant.parse(text); // which knows every form, and every fault
        }
        long day =
                LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                        .toEpochDay();
        long second =
                number(text, 11, 13) * 3600L + number(text, 14, 16) * 60L + number(text, 17, 19);
        return Instant.ofEpochSecond(day * 86_400 + second, nanos(text, end));
    }

    static String format(Instant instant) {
        long second = instant.getEpochSecond();
        var date = LocalDate.ofEpochDay(Math.floorDiv(second, 86_400L));
        int ofDay = Math.floorMod(second, 86_400);
        int micros = instant.getNano() / 1000;
        if (date.getYear() < 1000 || date.getYear() > 9999 || micros * 1000 != instant.getNano()) {
            return instant.toString();
        }
        var text = new StringBuilder(27).append(date.getYear()).append('-');
        pad(text, date.getMonthValue(), 2).append('-');
        pad(text, date.getDayOfMonth(), 2).append('T');
        pad(text, ofDay / 3600, 2).append(':');
        pad(text, ofDay / 60 % 60, 2).append(':');
        pad(text, ofDay % 60, 2);
        if (micros > 0) {
            pad(text.append('.'), micros, 6);
        }
        return text.append('Z').toString();
    }

    /// Whether the text has digits and separators where they belong.
    private static boolean fits(String text) {
        for (int i = 0; i < PATTERN.length(); i++) {
            char expected = PATTERN.charAt(i);
            char found = text.charAt(i);
            if (expected == '0' ? !isDigit(found) : found != expected) {
                return false;
            }
        }
        for (int i = PATTERN.length(); i < text.length() - 1; i++) {
            if (i == PATTERN.length() ? text.charAt(i) != '.' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static long nanos(String text, int end) {
        long nanos = 0;
        if (end > PATTERN.length()) {
            for (int i = PATTERN.length() + 1; i < PATTERN.length() + 10; i++) {
                nanos = nanos * 10 + (i < end ? Character.digit(text.charAt(i), 10) : 0);
            }
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static StringBuilder pad(StringBuilder text, int number, int digits) {
        for (int power = POWERS[digits - 1]; power > 1 && number < power; power /= 10) {
            text.append('0');
        }
        return text.append(number);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
