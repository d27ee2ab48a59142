package org.memberpulse.webhook;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a delivery that failed is tried again: ten attempts over a little more than three days. */
final class RetrySchedule {
    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    static final int ATTEMPTS = WAITS.size() + 1;

    /** Deliveries that failed together do not come back together. */
    private static final double JITTER = 0.1;

    private RetrySchedule() {}

    /**
     * How long to wait after the last attempt; empty when it was the last of all.
     *
     * @param attempts made so far, from 1
     * @param chance numbers in [0, 1)
     */
    static Optional<Duration> waitAfter(int attempts, DoubleSupplier chance) {
        if (attempts >= ATTEMPTS) {
            return Optional.empty();
        }
        Duration wait = WAITS.get(attempts - 1);
        return Optional.of(wait.plusMillis((long) (wait.toMillis() * JITTER * chance.getAsDouble())));
    }
}
