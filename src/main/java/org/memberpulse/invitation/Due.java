package org.memberpulse.invitation;

/** Which emails are to be sent: what that means in SQL, about an invitation {@code i} and a pull at {@code :pull}. */
public enum Due {
    /** The first one, as long as nobody reports that it was sent. */
    FIRST("i.sent_at is null", "i.collected_at", "collected_at = coalesce(collected_at, :pull)"),
    /** A reminder, until it is reported as sent. */
    REMINDER(
            "i.reminder_due_at > coalesce(greatest(i.sent_at, i.reminded_at), '-infinity')",
            "case when i.reminder_collected_at >= i.reminder_due_at then i.reminder_collected_at end",
            "collected_at = coalesce(collected_at, :pull), reminder_collected_at = :pull");

    /** Holds until it is sent. */
    final String unsent;
    /** When it was handed out first; null before. */
    final String collectedAt;
    /** Notes that it is handed out. */
    final String collect;

    Due(String unsent, String collectedAt, String collect) {
        this.unsent = unsent;
        this.collectedAt = collectedAt;
        this.collect = collect;
    }
}
