package org.memberpulse.invitation;

import java.time.LocalDate;
import java.util.Optional;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageTrigger;
import org.memberpulse.member.Member;

/** On which day a member reaches a date stage. */
final class DueDates {
    private DueDates() {}

    /**
     * A day on which a stage is reached.
     *
     * @param anchor the member's date that the stage counts from
     * @param reachedOn that date and the offset of the stage
     */
    record Due(LocalDate anchor, LocalDate reachedOn) {
        /** Which time it is: the member's date, as for a trigger that does not say. */
        String occurrence() {
            return anchor.toString();
        }
    }

    /** The day that lies between these, both included; the latest one if there are several. */
    static Optional<Due> between(StageTrigger trigger, Member member, LocalDate from, LocalDate to) {
        LocalDate anchor = anchor(trigger, member, to.minusDays(trigger.offsetDays()));
        if (anchor == null) {
            return Optional.empty();
        }
        LocalDate reachedOn = anchor.plusDays(trigger.offsetDays());
        return reachedOn.isBefore(from) || reachedOn.isAfter(to)
                ? Optional.empty()
                : Optional.of(new Due(anchor, reachedOn));
    }

    private static LocalDate anchor(StageTrigger trigger, Member member, LocalDate by) {
        if (trigger.anchor() != Anchor.ANNIVERSARY) {
            return Occurrence.date(trigger.anchor(), member);
        }
        LocalDate anniversary = Occurrence.anniversary(member.joinedOn(), by);
        return anniversary == null || !anniversary.isAfter(member.joinedOn()) ? null : anniversary;
    }
}
