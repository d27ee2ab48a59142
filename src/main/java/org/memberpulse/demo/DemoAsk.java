package org.memberpulse.demo;

import java.time.Instant;
import java.time.LocalDate;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;

/**
 * A member of the demo who was asked at a stage.
 *
 * @param anchor the date of the member that the stage counts from
 * @param renewsOn the renewal that was next then
 */
record DemoAsk(Member member, StageView stage, LocalDate anchor, LocalDate renewsOn, String channel, Instant at) {
    /** A seed for what this member does about this ask, and for nothing else. */
    Chance chance(String about) {
        return Chance.of(member.memberId().hashCode(), stage.code() + " " + anchor.getYear() + " " + about);
    }
}
