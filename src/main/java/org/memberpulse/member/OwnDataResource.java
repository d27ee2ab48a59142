package org.memberpulse.member;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.organization.Scope;

@Path("/v1/members/{memberId}")
@Tag(name = "Own data")
@RolesAllowed(Scope.MANAGE)
@Blocking
class OwnDataResource {
    private final Members members;
    private final Exporting exporting;
    private final Erasure erasure;
    private final MemberMerge merge;

    OwnDataResource(Members members, Exporting exporting, Erasure erasure, MemberMerge merge) {
        this.members = members;
        this.exporting = exporting;
        this.erasure = erasure;
        this.merge = merge;
    }

    @GET
    @Path("/export")
    @Operation(
            summary = "Everything that is stored about a member",
            description = "As one document, for the person it is about. Needs the scope `responses` beside `manage`,"
                    + " because answers are in it.")
    public RestResponse<MemberExport> export(@MemberId String memberId) {
        return ResponseBuilder.ok(exporting.export(memberId))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Operation(
            summary = "Erase a member",
            description = "The person goes from everything that is stored, at once: profile, invitations, answers with"
                    + " their comments, events, logs. Scores and choices stay without a name, and the dates of the"
                    + " membership and of what was done under a random id, so that no report changes. Open links answer 410. A keyed hash of the id refuses to make the member again"
                    + " (`erased`) until the erasure is lifted at `/v1/erasures`, also by imports; programs that"
                    + " were told of the member through webhooks have to be told by you.")
    @APIResponse(responseCode = "204", description = "Erased, now or before")
    @APIResponse(responseCode = "404", description = "There is no such member")
    public void erase(@MemberId String memberId) {
        erasure.erase(memberId);
    }

    @POST
    @Path("/merge")
    @Operation(
            summary = "Make one record of two that are the same person",
            description = "Invitations, answers and whatever else is stored move from the named record to this one,"
                    + " which keeps its own profile, takes over what it lacks, and wants no surveys if either wanted"
                    + " none. The other record is gone afterwards; its id is free, so a system that sends it again"
                    + " makes a new member.")
    @APIResponse(responseCode = "200", description = "The member, with the fields that changed")
    @APIResponse(responseCode = "404", description = "One of the two does not exist")
    public MemberView merge(@MemberId String memberId, @NotNull @Valid OtherRecord other) {
        MergedMember merged = merge.merge(memberId, other.from());
        return MemberView.of(merged.member(), members.segmentOf(merged.member()), merged.changed());
    }

    /** @param from the id of the record that goes */
    public record OtherRecord(@NotNull @MemberId String from) {}
}
