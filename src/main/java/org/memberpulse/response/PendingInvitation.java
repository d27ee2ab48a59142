package org.memberpulse.response;

import java.time.Instant;
import org.memberpulse.invitation.PortalInvitations;

/**
 * What a member can answer now.
 *
 * @param token opens the survey at {@code /v1/public/invitations/{token}}
 * @param dismissed whether the member has closed it before: a card should not come up by itself again
 */
public record PendingInvitation(String token, String stage, Instant expiresAt, boolean dismissed) {
    static PendingInvitation of(PortalInvitations.Running running) {
        return new PendingInvitation(running.token(), running.stage(), running.expiresAt(), running.dismissed());
    }
}
