package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.member.MemberId;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/held-back")
@Tag(name = "Trigger")
@RolesAllowed({Scope.TRIGGER, Scope.MANAGE})
@Blocking
class HeldBackResource {
    private final HeldBackList list;

    HeldBackResource(HeldBackList list) {
        this.list = list;
    }

    @GET
    @Operation(
            summary = "List members who reached a stage and are not asked",
            description = "One row a member and stage occurrence, with the reason of the last decision. The row goes"
                    + " when the member is asked after all.")
    public HeldBackPage list(
            @QueryParam("stage") @Code String stage,
            @QueryParam("reason") SuppressionReason reason,
            @QueryParam("memberId") @MemberId String memberId,
            @QueryParam("after") @Size(max = 2000) @Parameter(description = "The next of the page before") String after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) @Parameter(description = "Rows a page")
                    int limit) {
        return list.page(stage, reason, memberId, after, limit);
    }

    @GET
    @Path("/counts")
    @Operation(summary = "Count who was held back, by stage, segment and reason")
    public HeldBackCounts counts(
            @QueryParam("from") @Parameter(description = "First local day of the last decision") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last local day of it, included") LocalDate to) {
        return new HeldBackCounts(list.counts(from, to));
    }

    /** Counts in the order of stage, segment and reason. */
    public record HeldBackCounts(List<HeldBackCount> data) {}
}
