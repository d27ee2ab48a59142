package org.memberpulse.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When reminders of an invitation are due: whole days of 24 hours after the email was sent, or after the issue when
 * nobody reported that it was.
 *
 * @param days after how many, in rising order; the first is that of reminder 1
 */
record ReminderPlan(List<Integer> days) {
    /** After an outage nobody gets old reminders in a burst. */
    static final Duration LATEST = Duration.ofDays(3);

    /** When a reminder is due, counted from 1. */
    Instant at(int number, Instant sentAt) {
        return sentAt.plus(Duration.ofDays(days.get(number - 1)));
    }

    /** How many reminders have had their time; the last of them is the only one that may still be sent. */
    int passed(Instant sentAt, Instant now) {
        return (int) days.stream()
                .filter(after -> !now.isBefore(sentAt.plus(Duration.ofDays(after))))
                .count();
    }

    /** Whether a reminder that has had its time is still worth sending. */
    boolean worthSending(int number, Instant sentAt, Instant expiresAt, Instant now) {
        Instant at = at(number, sentAt);
        return at.isBefore(expiresAt) && now.isBefore(expiresAt) && !now.isAfter(at.plus(LATEST));
    }
}
