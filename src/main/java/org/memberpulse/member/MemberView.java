package org.memberpulse.member;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/**
 * A member as the organization sees it.
 *
 * @param segment the segment the member is in now
 * @param segmentExplicit whether the organization named that segment; otherwise a rule decided
 * @param changed the fields that this request changed; empty when it only read
 */
public record MemberView(
        String memberId,
        String locale,
        LocalDate joinedOn,
        LocalDate renewsOn,
        LocalDate lapsedOn,
        MemberStatus status,
        LeftReason leftReason,
        boolean contactable,
        String segment,
        boolean segmentExplicit,
        ObjectNode attributes,
        boolean optedOut,
        boolean bounced,
        List<String> changed) {
    static MemberView of(Member member, String segment, List<String> changed) {
        return new MemberView(
                member.memberId(),
                member.locale(),
                member.joinedOn(),
                member.renewsOn(),
                member.lapsedOn(),
                member.status(),
                member.leftReason(),
                member.contactable(),
                segment,
                member.explicitSegment() != null,
                member.attributes(),
                member.optedOutAt() != null,
                member.bouncedAt() != null,
                changed);
    }
}
