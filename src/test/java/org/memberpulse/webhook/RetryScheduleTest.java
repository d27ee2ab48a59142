package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private static List<Duration> waits(double chance) {
        return IntStream.range(1, RetrySchedule.ATTEMPTS)
                .mapToObj(attempts ->
                        RetrySchedule.waitAfter(attempts, () -> chance).orElseThrow())
                .toList();
    }

    @Test
    void theWaitsGrowFromSecondsToADay() {
        assertEquals(
                List.of(
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(14),
                        Duration.ofHours(20),
                        Duration.ofHours(24)),
                waits(0));
    }

    @Test
    void chanceAddsUpToATenth() {
        assertEquals(Duration.ofMillis(5_250), waits(0.5).get(0));
        assertEquals(Duration.ofMinutes(63 * 20), waits(0.5).get(7));
    }

    @Test
    void theTenthAttemptIsTheLast() {
        assertEquals(Optional.empty(), RetrySchedule.waitAfter(10, () -> 0));
    }
}
