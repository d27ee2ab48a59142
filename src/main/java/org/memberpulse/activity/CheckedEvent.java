package org.memberpulse.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import org.memberpulse.platform.Json;
import org.memberpulse.platform.Sha256;

/**
 * An event that can be stored if its member is known.
 *
 * @param at when, if the caller said the time; else {@code on} has the local date only
 * @param day the local day in either case
 */
record CheckedEvent(long line, NewMemberEvent told, Instant at, LocalDate on, LocalDate day) {
    String memberId() {
        return told.memberId();
    }

    boolean lacksDueDate() {
        return told.type().settles() && told.dueOn() == null;
    }

    /**
     * What the event is known by when the caller has no id for it; null when there is one. Made of what was told, so
     * that the same told again is the same, whatever became of the member meanwhile.
     */
    String fingerprint() {
        if (told.eventId() != null) {
            return null;
        }
        String[] particulars = {
            told.type().code(),
            at == null ? on.toString() : at.toString(),
            told.activity(),
            told.content(),
            told.dueOn() == null ? null : told.dueOn().toString()
        };
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(Json.write(particulars)));
    }
}
