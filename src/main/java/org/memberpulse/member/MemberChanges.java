package org.memberpulse.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.platform.Code;
import org.memberpulse.platform.LocaleTag;

/**
 * What a system knows of a member, merged into what is stored: a field that is absent stays, {@code null} clears it,
 * attributes merge key by key.
 *
 * @param segment names the segment, so that no rule decides; {@code null} gives the decision back to the rules
 * @param bounced {@code false} says that the address works again, {@code true} that it fails
 */
public record MemberChanges(
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

    /** A new member with this id, so far knowing nothing but that it is active. */
    static Member blank(UUID id, String memberId, Instant now) {
        return new Member(
                id,
                memberId,
                null,
                null,
                null,
                null,
                MemberStatus.ACTIVE,
                null,
                true,
                null,
                JsonNodeFactory.instance.objectNode(),
                null,
                null,
                now);
    }

    /** The member after the merge. */
    Member appliedTo(Member before, Instant now) {
        return new Member(
                before.id(),
                before.memberId(),
                merged(locale, before.locale(), null),
                merged(joinedOn, before.joinedOn(), null),
                merged(renewsOn, before.renewsOn(), null),
                merged(lapsedOn, before.lapsedOn(), null),
                merged(status, before.status(), MemberStatus.ACTIVE),
                merged(leftReason, before.leftReason(), null),
                merged(contactable, before.contactable(), true),
                merged(segment, before.explicitSegment(), null),
                mergedAttributes(before.attributes()),
                before.optedOutAt(),
                mergedBounce(before.bouncedAt(), now),
                before.createdAt());
    }

    private static <T> T merged(Optional<T> change, T before, T cleared) {
        return change == null ? before : change.orElse(cleared);
    }

    private Instant mergedBounce(Instant before, Instant now) {
        if (bounced == null) {
            return before;
        }
        return bounced ? Objects.requireNonNullElse(before, now) : null;
    }

    private ObjectNode mergedAttributes(ObjectNode before) {
        if (attributes == null) {
            return before;
        }
        if (attributes.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        ObjectNode merged = before.deepCopy();
        attributes.get().forEach((key, value) -> {
            if (value.isNull()) {
                merged.remove(key);
            } else {
                merged.set(key, value);
            }
        });
        return merged;
    }
}
