package org.memberpulse.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/public/pending-invitation")
@Tag(name = "Collect")
@PermitAll
@Blocking
class PendingInvitationResource {
    private final PendingInvitations invitations;

    PendingInvitationResource(PendingInvitations invitations) {
        this.invitations = invitations;
    }

    @POST
    @Operation(
            summary = "Find what a member who is signed in can answer",
            description = "For a portal that knows its members and has no token: its server signs the member with the"
                    + " secret of `PUT /v1/organization/portal-secret`, and the page asks here. Of several open"
                    + " invitations the one that ends first is told; test ones only when there is no other. Whoever is"
                    + " unknown, was erased, wants no surveys or may not be asked has none. Records nothing.")
    @APIResponse(
            responseCode = "200",
            description = "An open invitation",
            content = @Content(schema = @Schema(implementation = PendingInvitation.class)))
    @APIResponse(responseCode = "204", description = "There is none")
    @APIResponse(
            responseCode = "403",
            description = "`signature_wrong`: the portal of the organization did not sign for this member, or there is"
                    + " no such organization")
    public RestResponse<PendingInvitation> find(@NotNull @Valid PortalMember member) {
        Optional<PendingInvitation> found = invitations.of(member);
        RestResponse.Status status = found.isPresent() ? RestResponse.Status.OK : RestResponse.Status.NO_CONTENT;
        return ResponseBuilder.create(status, found.orElse(null))
                .header("Cache-Control", "no-store")
                .build();
    }
}
