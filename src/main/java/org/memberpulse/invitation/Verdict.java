package org.memberpulse.invitation;

import java.time.Instant;

/**
 * The outcome of {@link Eligibility}.
 *
 * @param reason why not; null when the member is asked
 * @param eligibleAt from when no rule of time stands against it; null where no time is known
 */
public record Verdict(SuppressionReason reason, Instant eligibleAt) {
    static final Verdict INVITED = new Verdict(null, null);

    static Verdict suppressed(SuppressionReason reason) {
        return new Verdict(reason, null);
    }

    static Verdict suppressed(SuppressionReason reason, Instant eligibleAt) {
        return new Verdict(reason, eligibleAt);
    }

    public boolean invited() {
        return reason == null;
    }
}
