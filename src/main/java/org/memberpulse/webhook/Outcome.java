package org.memberpulse.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of one attempt.
 *
 * @param status of the answer; null without one
 * @param error what was wrong; null when it arrived
 * @param retryAfter when the receiver wants to be asked again
 * @param took how long the attempt was
 */
record Outcome(Integer status, DeliveryError error, Optional<Duration> retryAfter, Duration took) {
    static Outcome answered(int status, Optional<Duration> retryAfter, Duration took) {
        DeliveryError error = status >= 200 && status < 300
                ? null
                : status >= 300 && status < 400 ? DeliveryError.REDIRECT : DeliveryError.STATUS;
        return new Outcome(status, error, retryAfter, took);
    }

    static Outcome failed(DeliveryError error, Duration took) {
        return new Outcome(null, error, Optional.empty(), took);
    }

    boolean arrived() {
        return error == null;
    }

    boolean obsolete() {
        return error == DeliveryError.OBSOLETE;
    }

    boolean hasStatus(int wanted) {
        return status != null && status == wanted;
    }
}
