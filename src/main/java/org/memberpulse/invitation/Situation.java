package org.memberpulse.invitation;

import java.time.Instant;
import java.util.List;

/**
 * All that a decision depends on.
 *
 * @param occurredAt when the member reached the stage, as the caller says
 * @param asks when the member was asked before, in any order
 * @param sampled whether the survey's sample has this member
 */
public record Situation(
        Instant now,
        Instant occurredAt,
        StagePolicy stage,
        Standing member,
        List<Ask> asks,
        FatiguePolicy fatigue,
        boolean sampled) {}
