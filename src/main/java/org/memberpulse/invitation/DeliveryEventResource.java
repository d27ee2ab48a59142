package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;

@Path("/v1/delivery-events")
@Tag(name = "Trigger")
@RolesAllowed(Scope.TRIGGER)
@Blocking
class DeliveryEventResource {
    private final DeliveryEvents events;

    DeliveryEventResource(DeliveryEvents events) {
        this.events = events;
    }

    @POST
    @Operation(
            summary = "Tell what became of emails",
            description = "One event, or an array of up to 10,000, where an event that cannot be taken is reported by"
                    + " its place and spoils no other. Of each invitation the first time of each status is kept, so"
                    + " the same again changes nothing; `delivered` and `opened` tell of the steps before them. What is"
                    + " `sent` once a reminder is due is that reminder. `bounced` withdraws an unanswered invitation,"
                    + " so that the member can be asked again as soon as `\"bounced\": false` is put on the member."
                    + " `complained` and `unsubscribed` opt the member out. Of a confidential survey only that it was"
                    + " opened is kept, not when. Of a test nothing reaches the member.")
    @APIResponse(responseCode = "200", description = "What was taken")
    @APIResponse(responseCode = "404", description = "A single event names no invitation that exists")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(oneOf = {DeliveryEvent.class, DeliveryEvent[].class})))
    public DeliveryResult post(@NotNull JsonNode body) {
        return events.take(body);
    }
}
