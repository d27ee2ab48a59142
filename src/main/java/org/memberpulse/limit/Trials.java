package org.memberpulse.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * What came of presented secrets. An address that presented too many unknown ones may look up only those that are known
 * to work, from wherever, until some of its failures have passed. One wrong link is one failure for all who follow it.
 */
final class Trials {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST_SECRETS = 50_000;

    private final Limit failures;
    private final Cache<Caller, Boolean> worked;
    private final Cache<Caller, Boolean> failed;

    Trials(int quota, TimeMeter time) {
        failures = new Limit(Policy.FAILURES, quota, time);
        worked = memory(time);
        failed = memory(time);
    }

    private static Cache<Caller, Boolean> memory(TimeMeter time) {
        return Caffeine.newBuilder()
                .expireAfterAccess(REMEMBERED)
                .maximumSize(MOST_SECRETS)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Whether the secret may be looked up. */
    Usage before(Caller address, Caller bearer) {
        Usage usage = failures.look(address);
        return usage.passed() || worked.getIfPresent(bearer) == null ? usage : Usage.UNLIMITED;
    }

    /** What came of it. */
    void after(Caller address, Caller bearer, boolean found) {
        if (found) {
            if (worked.getIfPresent(bearer) == null) {
                worked.put(bearer, true);
            }
        } else {
            worked.invalidate(bearer);
            if (failed.asMap().putIfAbsent(bearer, true) == null) {
                failures.take(address);
            }
        }
    }
}
