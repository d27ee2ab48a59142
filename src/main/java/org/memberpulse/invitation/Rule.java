package org.memberpulse.invitation;

import java.time.Instant;

/**
 * What one rule says about asking a member.
 *
 * @param reason the reason the rule gives when it stands against asking
 * @param passes whether it lets the member be asked
 * @param until until when it stands against asking, where time alone will change its mind; null otherwise
 */
public record Rule(SuppressionReason reason, boolean passes, Instant until) {
    static Rule of(SuppressionReason reason, boolean passes) {
        return new Rule(reason, passes, null);
    }

    boolean fails() {
        return !passes;
    }
}
