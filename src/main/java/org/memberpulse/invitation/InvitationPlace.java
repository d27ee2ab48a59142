package org.memberpulse.invitation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Where an invitation stands in a list by time of issue; its parts are what a cursor holds. */
record InvitationPlace(Instant issuedAt, UUID id) {
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** Whole microseconds, as the database keeps them. */
    static String micros(Instant at) {
        return String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at));
    }

    /** @throws IllegalArgumentException when this is no such time, or one that the database cannot know */
    static Instant time(String micros) {
        Instant at = Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("no time of issue");
        }
        return at;
    }
}
