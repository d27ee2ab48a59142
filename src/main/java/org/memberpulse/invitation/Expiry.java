package org.memberpulse.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageTrigger;

/** Until when an invitation can be answered. */
final class Expiry {
    /** A renewal nearer than this leaves too little time to answer before it. */
    private static final int SHORTEST_DAYS = 7;

    private Expiry() {}

    /** Day 21; a survey before the renewal ends with the renewal date, unless that is less than 7 days ahead. */
    static Instant of(StageTrigger trigger, LocalDate renewsOn, Instant issuedAt, ZoneId zone) {
        Instant latest = issuedAt.plus(Invitation.LIFETIME);
        boolean beforeRenewal = trigger.anchor() == Anchor.RENEWS_ON && trigger.offsetDays() < 0 && renewsOn != null;
        LocalDate today = LocalDate.ofInstant(issuedAt, zone);
        if (!beforeRenewal || renewsOn.isBefore(today.plusDays(SHORTEST_DAYS))) {
            return latest;
        }
        Instant renewed = renewsOn.plusDays(1).atStartOfDay(zone).toInstant();
        return renewed.isBefore(latest) ? renewed : latest;
    }
}
