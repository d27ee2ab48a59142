package org.memberpulse.response;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.memberpulse.member.MemberId;
import org.memberpulse.platform.Code;

/**
 * A member who is signed in to a portal, as the server of the portal signed.
 *
 * @param organization its slug or its id, as it stands in the signed text
 * @param member the organization's own id of the member
 * @param signature HMAC-SHA256 over {@code <organization>.<member>} under the portal secret, in lower-case hex
 * @param stage only invitations of this stage; of every stage when absent
 */
public record PortalMember(
        @NotNull @Code String organization,
        @NotNull @MemberId String member,
        @NotNull @Size(max = 200) String signature,
        @Code String stage) {
    /** A signature stands in no log, also not by accident. */
    @Override
    public String toString() {
        return "a member of a portal of " + organization;
    }
}
