package org.memberpulse.invitation;

import java.time.Instant;

/**
 * A member who reached a stage and is not asked.
 *
 * @param segment the segment the member was in at the last decision
 * @param reason why not, at the last decision
 * @param eligibleAt from when no rule of time stands against asking; null where no time is known
 * @param firstAt when it was decided first
 * @param lastAt when it was decided last
 */
public record HeldBackMember(
        String memberId,
        String stage,
        String occurrence,
        String segment,
        SuppressionReason reason,
        Instant eligibleAt,
        Instant firstAt,
        Instant lastAt) {}
