package org.memberpulse.organization;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * For how many months what members said is kept. The longest times are the defaults; each can be shortened,
 * and one that is absent from a change stays.
 *
 * @param textMonths what members wrote, counted from the answer
 * @param identityMonths who gave an identified answer, counted from the answer
 * @param invitationMonths who was asked, and who was held back and why, counted from the decision; at least 14, because
 *     the links to unsubscribe must work for 400 days
 * @param leaverMonths the profile of a member who left, counted from the day of leaving
 */
public record Retention(
        @Min(1) @Max(12) Integer textMonths,
        @Min(1) @Max(24) Integer identityMonths,
        @Min(14) @Max(24) Integer invitationMonths,
        @Min(1) @Max(12) Integer leaverMonths) {}
