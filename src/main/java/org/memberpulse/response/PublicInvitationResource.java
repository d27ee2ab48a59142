package org.memberpulse.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1/public/invitations/{token}")
@Tag(name = "Collect")
@PermitAll
@Blocking
class PublicInvitationResource {
    private final Collection collection;

    PublicInvitationResource(Collection collection) {
        this.collection = collection;
    }

    @GET
    @Operation(
            summary = "Read the survey behind a link",
            description = "Needs the token only, and records nothing. An answered invitation stays readable; an expired"
                    + " or withdrawn one answers 410 with `invitation_expired` or `invitation_withdrawn`.")
    @APIResponse(responseCode = "200", description = "The survey")
    @APIResponse(responseCode = "404", description = "No invitation has this token")
    @APIResponse(responseCode = "410", description = "Expired or withdrawn")
    public RestResponse<PublicInvitationView> read(
            String token,
            @QueryParam("locale") @Parameter(description = "Language wanted, such as fr; others serve as fallback")
                    String locale) {
        return ResponseBuilder.ok(collection.read(token, locale))
                .header("Cache-Control", "no-store")
                .build();
    }

    @PUT
    @Path("/response")
    @Operation(
            summary = "Answer, or change the answer",
            description = "Replaces all answers. The same body again changes nothing; another body replaces the first"
                    + " one for 72 hours, later it is refused with `response_final`. A confidential answer is final once"
                    + " complete. An answer to a question that is not shown, because of another answer, is left out.")
    @APIResponse(
            responseCode = "201",
            description = "The first answer, stored",
            content = @Content(schema = @Schema(implementation = ResponseReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored instead of the earlier answer, or the same as before",
            content = @Content(schema = @Schema(implementation = ResponseReceipt.class)))
    @APIResponse(responseCode = "409", description = "The answer is final")
    @APIResponse(responseCode = "410", description = "Expired or withdrawn")
    @APIResponse(responseCode = "422", description = "An answer is not acceptable; nothing was stored")
    public RestResponse<ResponseReceipt> answer(String token, @NotNull @Valid NewResponse response) {
        Collection.Accepted accepted = collection.answer(token, response);
        return ResponseBuilder.create(
                        accepted.first() ? RestResponse.Status.CREATED : RestResponse.Status.OK, accepted.receipt())
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/events")
    @Operation(
            summary = "Tell that the survey was shown, started, dismissed or declined",
            description = "Each is kept the first time; once answered, nothing is kept any more. Who declined can still"
                    + " answer but gets no reminder. Of a confidential survey only that it happened is kept, not when.")
    @APIResponse(responseCode = "204", description = "Noted, now or before")
    @APIResponse(responseCode = "410", description = "Expired or withdrawn")
    public void note(String token, @NotNull @Valid NewInvitationEvent event) {
        collection.note(token, event.type());
    }

    @POST
    @Path("/unsubscribe")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Ask for no more surveys",
            description = "One click (RFC 8058): the body does not matter. Works on every link, also an expired one.")
    @APIResponse(responseCode = "204", description = "The member will not be asked again")
    public void unsubscribe(String token) {
        collection.unsubscribe(token);
    }
}
