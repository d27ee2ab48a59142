package org.memberpulse.activity;

import static org.memberpulse.platform.lines.LineReader.CSV;
import static org.memberpulse.platform.lines.LineReader.NDJSON;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.lines.LineReader;

@Path("/v1/member-events")
@Tag(name = "Members")
@RolesAllowed({Scope.MANAGE, Scope.TRIGGER})
@Blocking
class MemberEventResource {
    private final MemberEvents events;
    private final LineReader<NewMemberEvent> lines;

    MemberEventResource(MemberEvents events, ObjectMapper mapper, Validator validator) {
        this.events = events;
        this.lines = LineReader.of(mapper, validator, NewMemberEvent.class, new EventColumns(mapper));
    }

    @POST
    @Operation(
            summary = "Tell what a member did",
            description = "Onboarding activities, renewals and lapses, content sent, opened, clicked or downloaded,"
                    + " events attended: what the journey metrics are made of. An event is taken once: by its eventId"
                    + " or, without one, by its member, type, time and particulars. The profile of the member stays as"
                    + " it is.")
    @APIResponse(
            responseCode = "201",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = EventReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Known before; nothing changed",
            content = @Content(schema = @Schema(implementation = EventReceipt.class)))
    @APIResponse(responseCode = "404", description = "There is no such member")
    @APIResponse(responseCode = "409", description = "The member was erased")
    public RestResponse<EventReceipt> post(@NotNull @Valid NewMemberEvent event) {
        boolean fresh = events.take(event);
        return RestResponse.status(
                fresh ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new EventReceipt(event.eventId(), event.memberId(), event.type(), !fresh));
    }

    @POST
    @Path("/batch")
    @Consumes({NDJSON, MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Tell what members did, any number of events at once",
            description = "One event a line: NDJSON, a JSON array, or CSV with a header (columns eventId, memberId,"
                    + " type, at, activity, dueOn, content; an empty cell means absent). A line that cannot be taken is"
                    + " reported by its number and spoils no other. Lines are stored a thousand at a time; the same"
                    + " file again is all duplicates.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewMemberEvent[].class)),
                @Content(mediaType = NDJSON, schema = @Schema(implementation = NewMemberEvent.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public EventBatchResult batch(
            @HeaderParam("Content-Type") @Parameter(hidden = true) MediaType type, InputStream body)
            throws IOException {
        return events.takeAll(lines.lines(type, body));
    }
}
