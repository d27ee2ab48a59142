package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
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
    private final InvitationList list;
    private final Tokens tokens;
    private final Links links;
    private final Clock clock;

    InvitationResource(
            CurrentOrganization current,
            InvitationStore invitations,
            InvitationList list,
            Tokens tokens,
            Links links,
            Clock clock) {
        this.current = current;
        this.invitations = invitations;
        this.list = list;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List invitations with what became of them",
            description = "The newest first, without links. `status` is the first of these that holds: bounced,"
                    + " withdrawn, answered, declined, expired, dismissed, started, shown, opened, delivered, sent,"
                    + " issued.")
    @APIResponse(responseCode = "200", description = "A page")
    public RestResponse<InvitationPage> list(@BeanParam @Valid InvitationFilter filter, @Context UriInfo uri) {
        InvitationPage page = list.page(filter);
        ResponseBuilder<InvitationPage> response =
                ResponseBuilder.ok(page).header("Cache-Control", "private, no-cache");
        if (page.next() != null) {
            response.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return response.build();
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an invitation with what became of it",
            description = "With the links for the email, where the key has the scope trigger.")
    @APIResponse(responseCode = "200", description = "The invitation")
    public RestResponse<InvitationDetails> get(UUID id) {
        InvitationProgress progress = list.find(id).orElseThrow(InvitationResource::unknown);
        return ResponseBuilder.ok(new InvitationDetails(progress, current.may(Scope.TRIGGER) ? links(id) : null))
                .header("Cache-Control", "no-store")
                .build();
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
        require(id);
        if (!invitations.withdraw(current.id(), id, clock.instant())) {
            throw new ProblemException(ProblemCode.CONFLICT, "The member has answered this invitation");
        }
    }

    private InvitationLinks links(UUID id) {
        Invitation invitation = require(id);
        return InvitationLinks.of(
                tokens.token(current.id(), id, invitation.secretId()).orElse(null), links);
    }

    private Invitation require(UUID id) {
        return invitations.find(current.id(), id).orElseThrow(InvitationResource::unknown);
    }

    private static ProblemException unknown() {
        return new ProblemException(ProblemCode.INVITATION_UNKNOWN, "There is no invitation with this id");
    }
}
