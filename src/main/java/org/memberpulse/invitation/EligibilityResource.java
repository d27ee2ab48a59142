package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.member.MemberId;
import org.memberpulse.organization.Scope;

@Path("/v1/members/{memberId}/eligibility")
@Tag(name = "Members")
@RolesAllowed({Scope.MANAGE, Scope.TRIGGER})
@Blocking
class EligibilityResource {
    private final Explanation explanation;

    EligibilityResource(Explanation explanation) {
        this.explanation = explanation;
    }

    @GET
    @Operation(
            summary = "Explain what a trigger would be told",
            description = "The decision about this member at a stage if it were reached now, with every rule and what"
                    + " it says. Nothing is asked and nothing is noted.")
    public EligibilityView get(
            @MemberId String memberId,
            @QueryParam("stage") @NotNull String stage,
            @QueryParam("occurrence")
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Which time it would be; the default is that of a trigger")
                    String occurrence) {
        return explanation.of(memberId, stage, occurrence);
    }
}
