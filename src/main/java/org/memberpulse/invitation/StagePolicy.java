package org.memberpulse.invitation;

/**
 * What a stage says about asking.
 *
 * @param answerable whether the stage is switched on and has a published survey
 * @param windowDays for how long after it was reached a member is asked
 * @param asksFormerMembers whether it is about members who have lapsed
 * @param quietPeriodDays days until the same member is asked at this stage again
 * @param quietPeriodOverrideDays days after any other survey, instead of the organization's; null for the latter
 * @param exempt whether it stands outside quiet period and cap
 */
public record StagePolicy(
        String code,
        boolean answerable,
        int windowDays,
        boolean asksFormerMembers,
        int quietPeriodDays,
        Integer quietPeriodOverrideDays,
        boolean exempt) {}
