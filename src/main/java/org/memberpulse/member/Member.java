package org.memberpulse.member;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A member as stored.
 *
 * @param memberId the organization's own id
 * @param explicitSegment the segment the organization named for this member; null when the rules decide
 * @param attributes scalar values by key
 * @param optedOutAt since when the member wants no surveys; null when asked gladly
 * @param bouncedAt since when the address is known to fail; null when it works
 */
public record Member(
        UUID id,
        String memberId,
        String locale,
        LocalDate joinedOn,
        LocalDate renewsOn,
        LocalDate lapsedOn,
        MemberStatus status,
        LeftReason leftReason,
        boolean contactable,
        String explicitSegment,
        ObjectNode attributes,
        Instant optedOutAt,
        Instant bouncedAt,
        Instant createdAt) {

    /** Whether the organization may write to this member at all. */
    public boolean reachable() {
        return contactable
                && status != MemberStatus.SUSPENDED
                && leftReason != LeftReason.DECEASED
                && leftReason != LeftReason.REMOVED;
    }

    /** Whether the membership has ended. */
    public boolean ended() {
        return status == MemberStatus.LAPSED || status == MemberStatus.LEFT;
    }

    /** This record with what it lacks taken from another one of the same person. */
    Member filledFrom(Member other) {
        ObjectNode merged = other.attributes().deepCopy();
        merged.setAll(attributes);
        return new Member(
                id,
                memberId,
                first(locale, other.locale),
                first(joinedOn, other.joinedOn),
                first(renewsOn, other.renewsOn),
                first(lapsedOn, other.lapsedOn),
                status,
                leftReason,
                contactable,
                first(explicitSegment, other.explicitSegment),
                merged,
                first(optedOutAt, other.optedOutAt),
                bouncedAt,
                createdAt);
    }

    private static <T> T first(T own, T other) {
        return own == null ? other : own;
    }
}
