package org.memberpulse.invitation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One invitation.
 *
 * @param links for a key with the scope trigger only
 */
public record InvitationDetails(
        @JsonUnwrapped InvitationProgress progress,
        @JsonUnwrapped InvitationLinks links) {}
