package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class ConsequencePropertyTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant FIRST = NOW.minus(Duration.ofDays(3));

    @Provide
    Arbitrary<Outcome> failures() {
        Arbitrary<Outcome> answers = Combinators.combine(
                        Arbitraries.integers().between(300, 599),
                        Arbitraries.longs()
                                .between(0, 1_000_000)
                                .map(Duration::ofSeconds)
                                .optional())
                .as((status, retryAfter) -> Outcome.answered(status, retryAfter, Duration.ZERO));
        Arbitrary<Outcome> silence = Arbitraries.of(DeliveryError.class)
                .filter(error -> error != DeliveryError.OBSOLETE)
                .map(error -> Outcome.failed(error, Duration.ZERO));
        return Arbitraries.oneOf(answers, silence);
    }

    @Property
    void whatFailsIsTriedAgainWithinItsWaitOrNeverAgain(
            @ForAll("failures") Outcome outcome,
            @ForAll @IntRange(min = 1, max = 10) int attempts,
            @ForAll @DoubleRange(max = 1, maxIncluded = false) double chance) {
        Consequence consequence = Consequence.of(outcome, attempts, FIRST, null, NOW, () -> chance);

        Optional<Duration> wait = RetrySchedule.waitAfter(attempts, () -> chance);
        if (wait.isEmpty()) {
            assertEquals(DeliveryState.FAILED, consequence.state());
            assertNull(consequence.dueAt());
        } else {
            assertEquals(DeliveryState.PENDING, consequence.state());
            assertFalse(consequence.dueAt().isBefore(NOW.plus(wait.get())));
            assertFalse(consequence.dueAt().isAfter(NOW.plus(wait.get()).plus(Duration.ofHours(1))));
        }
    }

    @Property
    void aPauseIsNeverLongerThanAnHourAndNothingIsDueInIt(
            @ForAll("failures") Outcome outcome, @ForAll @IntRange(min = 1, max = 9) int attempts) {
        Consequence consequence = Consequence.of(outcome, attempts, FIRST, null, NOW, () -> 0);

        if (consequence.pausedUntil() != null) {
            assertFalse(consequence.pausedUntil().isAfter(NOW.plus(Duration.ofHours(1))));
            assertFalse(consequence.dueAt().isBefore(consequence.pausedUntil()));
        }
    }

    @Property
    void beforeTheLastAttemptOnlyA410Disables(
            @ForAll("failures") Outcome outcome, @ForAll @IntRange(min = 1, max = 9) int attempts) {
        Consequence consequence = Consequence.of(outcome, attempts, FIRST, null, NOW, () -> 0);

        assertEquals(outcome.hasStatus(410) ? DisabledReason.GONE : null, consequence.disabled());
    }

    @Property
    void whatArrivedIsOver(@ForAll @IntRange(min = 200, max = 299) int status) {
        Consequence consequence = Consequence.of(
                Outcome.answered(status, Optional.empty(), Duration.ZERO), 10, FIRST, null, NOW, () -> 0);

        assertEquals(new Consequence(DeliveryState.DELIVERED, null, null, null), consequence);
    }
}
