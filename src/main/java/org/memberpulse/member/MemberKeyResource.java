package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.organization.Scope;

@Path("/v1/members/{memberId}/key")
@Tag(name = "Members")
@RolesAllowed(Scope.MANAGE)
@Blocking
class MemberKeyResource {
    private final MemberKeys keys;

    MemberKeyResource(MemberKeys keys) {
        this.keys = keys;
    }

    @GET
    @Operation(
            summary = "Read the key of a member",
            description = "It completes `/r/{organization}/{stage}?m={memberId}&k={memberKey}`, a link that stays the"
                    + " same and opens whatever the member is asked at that stage.")
    @APIResponse(responseCode = "200", description = "The key")
    public RestResponse<MemberKeyView> get(@MemberId String memberId) {
        return ResponseBuilder.ok(keys.get(memberId))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(
            summary = "Revoke the key of a member",
            description = "Its links open nothing; the next read has a new key.")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void revoke(@MemberId String memberId) {
        keys.revoke(memberId);
    }
}
