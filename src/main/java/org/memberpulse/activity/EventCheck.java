package org.memberpulse.activity;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.memberpulse.problem.ProblemException;

/** Decides whether an event can be what it says, and says why not. */
final class EventCheck {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final int DATE_LENGTH = "2026-01-31".length();

    private final LocalDate today;
    private final ZoneId zone;

    EventCheck(Instant now, ZoneId zone) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
    }

    /** @throws ProblemException with the pointer of what is wrong */
    CheckedEvent check(long line, NewMemberEvent event) {
        if (event.type() == MemberEventType.ONBOARDING_ACTIVITY && event.activity() == null) {
            throw ProblemException.invalid("/activity", "must say which activity was done");
        }
        if (event.dueOn() != null && !event.type().settles()) {
            throw ProblemException.invalid("/dueOn", "belongs to renewed and lapsed only");
        }
        try {
            return event.at().length() == DATE_LENGTH
                    ? on(line, event, LocalDate.parse(event.at()))
                    : at(line, event, OffsetDateTime.parse(event.at()).toInstant());
        } catch (DateTimeException neither) {
            throw ProblemException.invalid(
                    "/at", "must be a date such as 2026-03-01 or a time such as 2026-03-01T10:00:00Z");
        }
    }

    private CheckedEvent on(long line, NewMemberEvent event, LocalDate day) {
        requirePast(day);
        return new CheckedEvent(line, event, null, day, day);
    }

    private CheckedEvent at(long line, NewMemberEvent event, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        requirePast(day);
        return new CheckedEvent(line, event, at, null, day);
    }

    /** To the day: the clocks of two programs never agree to the second. */
    private void requirePast(LocalDate day) {
        if (day.isBefore(EARLIEST)) {
            throw ProblemException.invalid("/at", "must not be before " + EARLIEST);
        }
        if (day.isAfter(today)) {
            throw ProblemException.invalid("/at", "must not lie in the future");
        }
    }
}
