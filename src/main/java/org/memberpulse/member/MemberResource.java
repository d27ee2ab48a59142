package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.memberpulse.organization.Scope;

@Path("/v1/members/{memberId}")
@Tag(name = "Members")
@RolesAllowed({Scope.MANAGE, Scope.TRIGGER})
@Blocking
class MemberResource {
    private final Members members;
    private final OptOuts optOuts;

    MemberResource(Members members, OptOuts optOuts) {
        this.members = members;
        this.optOuts = optOuts;
    }

    @GET
    @Operation(summary = "Read a member with the segment it is in now")
    public MemberView get(@MemberId String memberId) {
        return view(members.get(memberId), List.of());
    }

    @PUT
    @Operation(
            summary = "Make a member or merge what is known of it",
            description = "What is absent stays, `null` clears, attributes merge key by key. The same body again"
                    + " changes nothing. No email address is wanted: put the address of a member nowhere.")
    @APIResponse(responseCode = "200", description = "The member, with the fields that changed")
    @APIResponse(responseCode = "201", description = "The new member")
    public RestResponse<MemberView> put(@MemberId String memberId, @NotNull @Valid MemberChanges changes) {
        MergedMember merged = members.merge(memberId, changes);
        return RestResponse.status(
                merged.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                view(merged.member(), merged.changed()));
    }

    @PUT
    @Path("/opt-out")
    @Operation(summary = "Note that a member wants no surveys", description = "No import or merge ever undoes it.")
    public MemberView optOut(@MemberId String memberId) {
        return view(optOuts.setOptedOut(memberId, true), List.of());
    }

    @DELETE
    @Path("/opt-out")
    @Operation(summary = "Note that a member wants surveys again")
    public MemberView optIn(@MemberId String memberId) {
        return view(optOuts.setOptedOut(memberId, false), List.of());
    }

    private MemberView view(Member member, List<String> changed) {
        return MemberView.of(member, members.segmentOf(member), changed);
    }
}
