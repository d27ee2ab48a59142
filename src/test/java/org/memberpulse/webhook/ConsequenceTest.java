package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsequenceTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant FIRST = NOW.minus(Duration.ofDays(3));
    private static final int LAST = RetrySchedule.ATTEMPTS;

    private static Outcome status(int status) {
        return Outcome.answered(status, Optional.empty(), Duration.ZERO);
    }

    private static Outcome status(int status, Duration retryAfter) {
        return Outcome.answered(status, Optional.of(retryAfter), Duration.ZERO);
    }

    private static Consequence after(Outcome outcome, int attempts, Instant lastArrival) {
        return Consequence.of(outcome, attempts, FIRST, lastArrival, NOW, () -> 0);
    }

    @Test
    void aServerErrorIsTriedAgainAfterFiveSeconds() {
        assertEquals(
                new Consequence(DeliveryState.PENDING, NOW.plusSeconds(5), null, null), after(status(500), 1, null));
    }

    @Test
    void aRedirectIsAFailure() {
        assertEquals(DeliveryError.REDIRECT, status(307).error());
        assertEquals(DeliveryState.PENDING, after(status(307), 1, null).state());
    }

    @Test
    void theLastFailureDisablesWhenNothingArrivedSinceTheFirst() {
        Consequence consequence = after(status(500), LAST, FIRST.minusSeconds(1));

        assertEquals(DeliveryState.FAILED, consequence.state());
        assertEquals(DisabledReason.FAILING, consequence.disabled());
    }

    @Test
    void theLastFailureIsThatDeliverysAloneWhenSomethingArrived() {
        Consequence consequence = after(status(500), LAST, FIRST.plusSeconds(1));

        assertEquals(DeliveryState.FAILED, consequence.state());
        assertNull(consequence.disabled());
    }

    @Test
    void goneDisablesAtOnceAndKeepsTheDelivery() {
        Consequence consequence = after(status(410), 1, FIRST);

        assertEquals(DeliveryState.PENDING, consequence.state());
        assertEquals(DisabledReason.GONE, consequence.disabled());
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 502, 504})
    void aReceiverThatIsOverloadedIsLeftAloneForThirtySeconds(int status) {
        Consequence consequence = after(status(status), 1, null);

        assertEquals(NOW.plusSeconds(30), consequence.pausedUntil());
        assertEquals(NOW.plusSeconds(30), consequence.dueAt());
    }

    @Test
    void aReceiverSaysHowLongItWantsToBeLeftAloneUpToAnHour() {
        assertEquals(
                NOW.plusSeconds(90),
                after(status(429, Duration.ofSeconds(90)), 1, null).pausedUntil());
        assertEquals(
                NOW.plus(Duration.ofHours(1)),
                after(status(429, Duration.ofDays(7)), 1, null).pausedUntil());
    }

    @Test
    void otherErrorsPauseNothing() {
        assertNull(after(status(503, Duration.ofSeconds(90)), 1, null).pausedUntil());
        assertNull(after(Outcome.failed(DeliveryError.TIMEOUT, Duration.ZERO), 1, null)
                .pausedUntil());
    }

    @Test
    void whatNobodyShouldBeToldAnyMoreIsDropped() {
        assertEquals(
                DeliveryState.DROPPED,
                after(Outcome.failed(DeliveryError.OBSOLETE, Duration.ZERO), 1, null)
                        .state());
    }
}
