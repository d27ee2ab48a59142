package org.memberpulse.member;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.platform.Code;
import org.memberpulse.platform.LocaleTag;

/**
 * A line of a batch of members: the id, and what is known, merged as in {@link MemberChanges}.
 *
 * @param memberId the organization's own id
 * @param segment names the segment, so that no rule decides; {@code null} gives the decision back to the rules
 * @param bounced {@code false} says that the address works again, {@code true} that it fails
 */
public record MemberLine(
        @NotNull @MemberId String memberId,
        Optional<@LocaleTag String> locale,
        Optional<LocalDate> joinedOn,
        Optional<LocalDate> renewsOn,
        Optional<LocalDate> lapsedOn,
        Optional<MemberStatus> status,
        Optional<LeftReason> leftReason,
        Optional<Boolean> contactable,
        Optional<@Code String> segment,
        Boolean bounced,
        Optional<@Size(max = 100) Map<@Size(min = 1, max = 100) String, @NotNull @AttributeValue JsonNode>>
                attributes) {

    static MemberLine of(String memberId, MemberChanges changes) {
        return new MemberLine(
                memberId,
                changes.locale(),
                changes.joinedOn(),
                changes.renewsOn(),
                changes.lapsedOn(),
                changes.status(),
                changes.leftReason(),
                changes.contactable(),
                changes.segment(),
                changes.bounced(),
                changes.attributes());
    }

    MemberChanges changes() {
        return new MemberChanges(
                locale, joinedOn, renewsOn, lapsedOn, status, leftReason, contactable, segment, bounced, attributes);
    }
}
