package cachinglab.domain.web;

import static java.time.ZoneOffset.UTC;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The Date of an answer (RFC 9110, section 6.6.1), put into words once a second. For many threads.
final class HttpDate {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
                    .withZone(UTC);

    private record Words(long second, String date) {

        static Words of(long second) {
            return new Words(second, FORMAT.format(Instant.ofEpochSecond(second)));
        }
    }

    private final Clock clock;
    private volatile Words last = Words.of(0);

    HttpDate(Clock clock) {
        this.clock = clock;
    }

    String now() {
        long second = clock.instant().getEpochSecond();
        var words = last;
        if (words.second() != second) {
            words = Words.of(second);
            last = words;
        }
        return words.date();
    }
}
