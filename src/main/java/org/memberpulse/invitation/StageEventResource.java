package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.organization.Scope;

@Path("/v1/stage-events")
@Tag(name = "Trigger")
@RolesAllowed(Scope.TRIGGER)
@Blocking
class StageEventResource {
    private final StageEvents events;

    StageEventResource(StageEvents events) {
        this.events = events;
    }

    @POST
    @Operation(
            summary = "Say that a member reached a stage",
            description = "The answer always is a decision. `invited` comes with the links for the email; `suppressed`"
                    + " with the reason and, where known, the time from which the member is eligible again. The same"
                    + " member, stage and occurrence always return the invitation that was issued; a suppressed"
                    + " decision is taken afresh, unless an Idempotency-Key (kept for 24 hours) asks for the same"
                    + " answer again. A member object makes or updates the member in the same step.")
    @APIResponse(
            responseCode = "201",
            description = "Invited, with a new invitation",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Suppressed, or invited before",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @APIResponse(responseCode = "404", description = "member_unknown or stage_unknown")
    public RestResponse<DecisionView> post(
            @HeaderParam("Idempotency-Key")
                    @Parameter(
                            description =
                                    "Up to 255 characters, bare or quoted. The same key with another body is refused.")
                    String key,
            @NotNull @Valid NewStageEvent event) {
        StageEvents.Answer answer = events.answer(event, IdempotencyKey.parse(key));
        ResponseBuilder<DecisionView> response = ResponseBuilder.create(answer.status());
        if (answer.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.entity(answer.decision())
                .header("Cache-Control", "no-store")
                .build();
    }
}
