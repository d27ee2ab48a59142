package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/invitations")
@Tag(name = "Trigger")
@RolesAllowed({Scope.TRIGGER, Scope.MANAGE})
@Blocking
class InvitationResource {
    private final CurrentOrganization current;
    private final InvitationStore invitations;
    private final Clock clock;

    InvitationResource(CurrentOrganization current, InvitationStore invitations, Clock clock) {
        this.current = current;
        this.invitations = invitations;
        this.clock = clock;
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(
            summary = "Withdraw an invitation",
            description = "Its link answers 410 from now on, and it counts for no quiet period and no cap any more.")
    @APIResponse(responseCode = "204", description = "Withdrawn, now or before")
    @APIResponse(responseCode = "409", description = "The member has answered")
    public void withdraw(UUID id) {
        if (invitations.find(current.id(), id).isEmpty()) {
            throw new ProblemException(ProblemCode.INVITATION_UNKNOWN, "There is no invitation with this id");
        }
        if (!invitations.withdraw(current.id(), id, clock.instant())) {
            throw new ProblemException(ProblemCode.CONFLICT, "The member has answered this invitation");
        }
    }
}
