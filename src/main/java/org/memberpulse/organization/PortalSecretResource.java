package org.memberpulse.organization;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/organization/portal-secret")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class PortalSecretResource {
    private final CurrentOrganization current;
    private final PortalSecrets secrets;

    PortalSecretResource(CurrentOrganization current, PortalSecrets secrets) {
        this.current = current;
        this.secrets = secrets;
    }

    @PUT
    @Operation(
            summary = "Make the secret with which your portal signs for its members",
            description = "Takes no body. The secret is in this answer only. The one before holds for 24 hours, so that"
                    + " the portal can change over; a second change within them ends the oldest at once. The server of"
                    + " the portal signs the member who is signed in with HMAC-SHA256 over `{organization}.{memberId}`"
                    + " in UTF-8, keyed with all characters of the secret, in lower-case hex, for"
                    + " `POST /v1/public/pending-invitation`. The secret"
                    + " `mps_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`, the organization `acme` and the member `m-1`"
                    + " make `345f3be25bc85d984ce56fdcfbc94914eef9458d93ae5dc48050b6b94e807eb6`.")
    @APIResponse(responseCode = "200", description = "The new secret")
    public RestResponse<PortalSecret> replace() {
        return ResponseBuilder.ok(new PortalSecret(secrets.replace(current.id())))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(
            summary = "End the secret of the portal",
            description = "From now on no signature is taken, also not one made with the secret before, until there is"
                    + " a new secret.")
    public void end() {
        secrets.end(current.id());
    }

    /** @param secret shown this once; it belongs on a server, never into a page */
    public record PortalSecret(String secret) {}
}
