package org.memberpulse.organization;

import java.time.ZoneId;
import java.util.List;

/**
 * What the features need to know of the organization a request speaks for.
 *
 * @param id the routing code, first in every key of every table
 * @param minimumCell the smallest number of answers whose score is shown
 * @param minimumDetail the smallest number of answers whose distribution is shown
 * @param quietPeriodDays days between two surveys of one member
 * @param yearlyCap surveys a member is asked in any 365 days, one of them kept for the renewal
 * @param yearStartsMonth the month (1 to 12) in which quarters and years begin
 * @param reminderDays days after an invitation was sent at which a reminder is due, in order; at most two
 */
public record OrganizationSettings(
        String id,
        String name,
        ZoneId zone,
        String locale,
        int minimumCell,
        int minimumDetail,
        int quietPeriodDays,
        int yearlyCap,
        List<String> allowedOrigins,
        String privacyNoticeUrl,
        String contactEmail,
        String accentColor,
        String logoUrl,
        int yearStartsMonth,
        List<Integer> reminderDays,
        Sending sending,
        Retention retention) {

    /** Whether the service may ask members by itself: every survey must say who asks and what becomes of the answers. */
    public boolean mayAskByItself() {
        return privacyNoticeUrl != null && contactEmail != null;
    }
}
