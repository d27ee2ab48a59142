package org.memberpulse.limit;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Locale;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Where a caller stands in a limit after a request, and how it is told (draft-ietf-httpapi-ratelimit-headers-11).
 *
 * @param left how many more pass now
 * @param passed whether the request did
 * @param untilNext how long it takes for one to come back
 */
record Usage(Policy policy, int quota, long left, boolean passed, Duration untilNext) {
    /** Where no limit holds: it is not told. */
    static final Usage UNLIMITED = new Usage(null, 0, Long.MAX_VALUE, true, Duration.ZERO);

    /** Of this and a narrower limit, the one that refuses or leaves less. */
    Usage orTighter(Usage narrower) {
        return !narrower.passed || narrower.left <= left ? narrower : this;
    }

    /** Who spreads {@code r} over {@code t} seconds is not refused. */
    void tell(MultiMap headers) {
        if (policy != null) {
            String name = '"' + policy.code + '"';
            headers.set("RateLimit-Policy", name + ";q=" + quota + ";w=" + Limit.WINDOW.toSeconds());
            headers.set("RateLimit", name + ";r=" + left + ";t=" + (left > 0 ? Limit.WINDOW.toSeconds() : seconds()));
        }
    }

    ProblemException refusal() {
        String detail = String.format(
                Locale.ROOT,
                "%s: at most %,d a minute. Try again in %d second%s.",
                policy.exceeded,
                quota,
                seconds(),
                seconds() == 1 ? "" : "s");
        return ProblemException.retryLater(ProblemCode.TOO_MANY_REQUESTS, detail, Duration.ofSeconds(seconds()));
    }

    /** Whole seconds, rounded up. */
    private long seconds() {
        return Math.max(1, untilNext.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
