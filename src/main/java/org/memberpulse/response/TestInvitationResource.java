package org.memberpulse.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;

@Path("/v1/invitations/test")
@Tag(name = "Trigger")
@RolesAllowed({Scope.TRIGGER, Scope.MANAGE})
@Blocking
class TestInvitationResource {
    private final CurrentOrganization current;
    private final ResponseStore responses;

    TestInvitationResource(CurrentOrganization current, ResponseStore responses) {
        this.current = current;
        this.responses = responses;
    }

    @DELETE
    @Transactional
    @Operation(
            summary = "Remove everything that was only tried out",
            description = "All invitations of triggers and hooks with `test: true`, and the answers to them.")
    public Removed remove() {
        return new Removed(responses.removeTests(current.id()));
    }

    /** How many test invitations were removed. */
    public record Removed(int removed) {}
}
