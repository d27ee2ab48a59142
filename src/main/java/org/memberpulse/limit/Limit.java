package org.memberpulse.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * A quota for each caller: so many at once, and they come back evenly over a minute (a token bucket). In no span of time
 * more pass than the quota and what comes back in that span. A quota of 0 is no limit.
 */
final class Limit {
    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Bounds the memory. Beyond it who calls least is forgotten: a flood of callers makes the limit milder, not stricter. */
    private static final int MOST_CALLERS = 20_000;

    private final Policy policy;
    private final int quota;
    private final TimeMeter time;
    private final Cache<Caller, Bucket> buckets;

    Limit(Policy policy, int quota, TimeMeter time) {
        this.policy = policy;
        this.quota = quota;
        this.time = time;
        // Forgetting changes nothing: a bucket that nobody used for that long is full again.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(WINDOW)
                .maximumSize(MOST_CALLERS)
                .ticker(time::currentTimeNanos)
                .build();
    }

    /** Counts one; what does not pass costs nothing. */
    Usage take(Caller caller) {
        if (quota == 0) {
            return Usage.UNLIMITED;
        }
        ConsumptionProbe probe = buckets.get(caller, unknown -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? usage(true, probe.getRemainingTokens(), WINDOW.dividedBy(quota))
                : usage(false, 0, Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Whether another one would pass; counts nothing. */
    Usage look(Caller caller) {
        Bucket bucket = quota == 0 ? null : buckets.getIfPresent(caller);
        if (bucket == null) {
            return Usage.UNLIMITED;
        }
        EstimationProbe probe = bucket.estimateAbilityToConsume(1);
        return usage(
                probe.canBeConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Usage usage(boolean passed, long left, Duration untilNext) {
        return new Usage(policy, quota, left, passed, untilNext);
    }

    private Bucket full() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(quota).refillGreedy(quota, WINDOW))
                .build();
    }
}
