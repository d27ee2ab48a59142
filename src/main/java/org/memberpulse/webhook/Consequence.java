package org.memberpulse.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/**
 * What follows from an attempt.
 *
 * @param dueAt when it is tried again; null when it is not
 * @param disabled why the webhook is not sent to from now on; null when it goes on
 * @param pausedUntil until when the webhook is left alone; null when it need not be
 */
record Consequence(DeliveryState state, Instant dueAt, DisabledReason disabled, Instant pausedUntil) {
    private static final int GONE = 410;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /**
     * @param attempts made so far, this one included
     * @param firstAttempt when the first of them was
     * @param lastArrival when something last arrived at the webhook; null when nothing did
     * @param chance numbers in [0, 1)
     */
    static Consequence of(
            Outcome outcome,
            int attempts,
            Instant firstAttempt,
            Instant lastArrival,
            Instant now,
            DoubleSupplier chance) {
        if (outcome.arrived()) {
            return new Consequence(DeliveryState.DELIVERED, null, null, null);
        }
        if (outcome.obsolete()) {
            return new Consequence(DeliveryState.DROPPED, null, null, null);
        }
        Instant pausedUntil = pause(outcome).map(now::plus).orElse(null);
        Optional<Instant> due = RetrySchedule.waitAfter(attempts, chance)
                .map(now::plus)
                .map(next -> pausedUntil != null && next.isBefore(pausedUntil) ? pausedUntil : next);
        boolean nothingArrivedSince = lastArrival == null || lastArrival.isBefore(firstAttempt);
        DisabledReason disabled = outcome.hasStatus(GONE)
                ? DisabledReason.GONE
                : due.isEmpty() && nothingArrivedSince ? DisabledReason.FAILING : null;
        return new Consequence(
                due.isPresent() ? DeliveryState.PENDING : DeliveryState.FAILED,
                due.orElse(null),
                disabled,
                pausedUntil);
    }

    /** Too many requests, or a gateway before a receiver that is overloaded. */
    private static Optional<Duration> pause(Outcome outcome) {
        if (!outcome.hasStatus(429) && !outcome.hasStatus(502) && !outcome.hasStatus(504)) {
            return Optional.empty();
        }
        Duration wanted = outcome.retryAfter().orElse(SHORTEST_PAUSE);
        return Optional.of(wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted);
    }
}
