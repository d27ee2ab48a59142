package org.memberpulse.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageTrigger;
import org.memberpulse.member.Member;

/** Which time a member reached a stage, when the caller does not say. */
final class Occurrence {
    private Occurrence() {}

    /** The member's own date for a date stage, so that a trigger and a sweep mean the same; else the local day. */
    static String byDefault(StageTrigger trigger, Member member, Instant occurredAt, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(occurredAt, zone);
        LocalDate date = trigger.anchor() == null ? null : anchorDate(trigger, member, day);
        return (date == null ? day : date).toString();
    }

    private static LocalDate anchorDate(StageTrigger trigger, Member member, LocalDate day) {
        return trigger.anchor() == Anchor.ANNIVERSARY
                ? anniversary(member.joinedOn(), day.minusDays(trigger.offsetDays()))
                : date(trigger.anchor(), member);
    }

    /** The date of a member that an anchor other than the anniversary names; null when it is not known. */
    static LocalDate date(Anchor anchor, Member member) {
        return switch (anchor) {
            case JOINED_ON, ANNIVERSARY -> member.joinedOn();
            case RENEWS_ON -> member.renewsOn();
            case LAPSED_ON -> member.lapsedOn();
        };
    }

    /** The latest return of the day of joining by then; 29 February returns on 28 February in common years. */
    static LocalDate anniversary(LocalDate joinedOn, LocalDate by) {
        if (joinedOn == null) {
            return null;
        }
        LocalDate thisYear = joinedOn.plusYears(by.getYear() - joinedOn.getYear());
        return thisYear.isAfter(by) ? joinedOn.plusYears(by.getYear() - joinedOn.getYear() - 1L) : thisYear;
    }
}
