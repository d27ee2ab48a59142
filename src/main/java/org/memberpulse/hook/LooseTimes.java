package org.memberpulse.hook;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times and dates in the forms that tools send: ISO 8601 with or without an offset, with a blank for the T,
 * milliseconds since 1970, and {@code /Date(milliseconds)/}. Forms that could mean two days, such as 03/04/2026, are
 * not read.
 */
final class LooseTimes {
    private static final Pattern MILLISECONDS = Pattern.compile("(?:/Date\\()?(-?\\d{9,14})(?:[+-]\\d{4})?(?:\\)/)?");

    private LooseTimes() {}

    /** A time; a date alone is the beginning of that day in the zone. */
    static Optional<Instant> instant(String text, ZoneId zone) {
        Matcher milliseconds = MILLISECONDS.matcher(text);
        if (milliseconds.matches()) {
            return Optional.of(Instant.ofEpochMilli(Long.parseLong(milliseconds.group(1))));
        }
        String iso = text.strip().replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) ", "$1T");
        try {
            if (iso.length() == "2026-01-31".length()) {
                return Optional.of(LocalDate.parse(iso).atStartOfDay(zone).toInstant());
            }
            return Optional.of(
                    iso.matches(".*(Z|[+-]\\d{2}:?\\d{2})")
                            ? OffsetDateTime.parse(iso.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(iso).atZone(zone).toInstant());
        } catch (DateTimeException notRead) {
            return Optional.empty();
        }
    }

    /** A date; tools send one as midnight UTC, any other time is the day it falls on in the zone. */
    static Optional<LocalDate> date(String text, ZoneId zone) {
        return instant(text, zone).map(instant -> {
            boolean bare = text.strip().length() == "2026-01-31".length()
                    && !MILLISECONDS.matcher(text).matches();
            boolean midnight = instant.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
            return LocalDate.ofInstant(instant, midnight && !bare ? ZoneOffset.UTC : zone);
        });
    }
}
