package org.memberpulse.member;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that is stored about a member.
 *
 * @param profile what the organization told, and the segment the member is in now
 * @param stored the rows of every kind, such as {@code invitations} and {@code responses}
 * @param note what cannot be in it, and why
 */
public record MemberExport(
        String memberId, Instant exportedAt, Profile profile, Map<String, List<?>> stored, String note) {
    static final String NOTE = "Confidential answers are stored without a name and are in no export, unless the member"
            + " agreed to be named with one. Keys and tokens are left out.";

    /** The member with the times that a profile does not show. */
    public record Profile(MemberView member, Instant createdAt, Instant optedOutAt, Instant bouncedAt) {}
}
