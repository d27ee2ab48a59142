package org.memberpulse.organization;

import java.time.Instant;
import java.util.List;

/**
 * An organization and its settings.
 *
 * @param rosterCompleteAt when the whole roster of members was last imported; null when never
 */
public record OrganizationView(
        String id,
        String slug,
        String name,
        String timeZone,
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
        String headlineStage,
        List<Integer> reminderDays,
        List<Weekday> sendDays,
        SendHours sendHours,
        Integer dailyLimit,
        Retention retention,
        boolean publishToDatabase,
        Instant rosterCompleteAt,
        Instant createdAt) {
    static OrganizationView of(Organization o) {
        return new OrganizationView(
                o.id,
                o.slug,
                o.name,
                o.timeZone,
                o.locale,
                o.minimumCell,
                o.minimumDetail,
                o.quietPeriodDays,
                o.yearlyCap,
                o.allowedOrigins,
                o.privacyNoticeUrl,
                o.contactEmail,
                o.accentColor,
                o.logoUrl,
                o.yearStartsMonth,
                o.headlineStage,
                o.reminderDays,
                o.sendDays,
                new SendHours(o.sendFromHour, o.sendToHour),
                o.dailyLimit,
                o.retention(),
                o.publishToDatabase,
                o.rosterCompleteAt,
                o.createdAt);
    }
}
