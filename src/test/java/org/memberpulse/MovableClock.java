package org.memberpulse;

import io.quarkus.test.Mock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** The clock of the service in tests: the time it is, or for the length of one call another one. */
public final class MovableClock extends Clock {
    private static volatile Duration ahead = Duration.ZERO;

    /** Makes a call at a time that has not come; a negative duration makes it in the past. */
    public static <T> T in(Duration ahead, Supplier<T> call) {
        Duration before = MovableClock.ahead;
        MovableClock.ahead = before.plus(ahead);
        try {
            return call.get();
        } finally {
            MovableClock.ahead = before;
        }
    }

    /** Makes a call at a time. */
    public static <T> T at(Instant time, Supplier<T> call) {
        return in(Duration.between(now(), time), call);
    }

    /** What the service takes for the present. */
    public static Instant now() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Instant instant() {
        return now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service says its zone with each date");
    }

    @Mock
    static class Producer {
        @Produces
        @Singleton
        Clock clock() {
            return new MovableClock();
        }
    }
}
