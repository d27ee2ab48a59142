package org.memberpulse.response;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.memberpulse.platform.Cursor;

/**
 * Where a response stands in the list.
 *
 * @param moment when it was answered; the first moment (UTC) of a day of which no time is known
 */
record ResponsePlace(Instant moment, UUID id) {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Before the first in a list that begins with the newest. */
    static final ResponsePlace START = new ResponsePlace(LATEST, new UUID(0, 0));

    /** The microseconds are whole, as the database keeps them. */
    String cursor() {
        return Cursor.of(String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, moment)), id.toString());
    }

    static ResponsePlace ofCursor(String cursor) {
        return Cursor.read(cursor, parts -> new ResponsePlace(moment(parts[0]), UUID.fromString(parts[1])));
    }

    private static Instant moment(String micros) {
        Instant moment = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new IllegalArgumentException("no moment of ours");
        }
        return moment;
    }
}
