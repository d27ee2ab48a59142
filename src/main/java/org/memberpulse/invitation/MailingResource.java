package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.CsvAnswer;
import org.memberpulse.platform.CsvTable;

@Path("/v1/invitations/mailing")
@Tag(name = "Trigger")
@RolesAllowed(Scope.TRIGGER)
@Blocking
class MailingResource {
    private static final int ROWS_A_PAGE = 1_000;

    private final Mailing mailing;

    MailingResource(Mailing mailing) {
        this.mailing = mailing;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "Pull the emails that are to be sent",
            description = "The links of open invitations for a tool that sends emails: with `due=first` those that"
                    + " nobody reported as sent, with `due=reminder` those whose reminder is due. Who answered,"
                    + " declined, opted out, bounced or may not be written to is never among them. The oldest"
                    + " invitation comes first, and new ones come at the end, so that pages stay as they are."
                    + " What is handed out counts as collected; an invitation of the date sweep or of a hook that"
                    + " nobody collected or sent within 7 days is withdrawn. Either report what was sent to"
                    + " `/v1/delivery-events`, or pull with `onlyNew=true`, which leaves out what was handed out"
                    + " before the first page of this pull; after a pull that broke off, pull without it.")
    @APIResponse(
            responseCode = "200",
            description = "Emails to send",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = MailingPage.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response pull(@BeanParam @Valid MailingFilter filter, @Context Request request, @Context UriInfo uri) {
        boolean csv = CsvAnswer.isWanted(filter.format, request);
        int limit = filter.limit != null ? filter.limit : csv ? MailingFilter.MOST : ROWS_A_PAGE;
        MailingPage page = mailing.page(filter, limit);
        Response.ResponseBuilder response = csv
                ? CsvAnswer.of(
                        "mailing",
                        CsvTable.write(MailingRow.COLUMNS, page.data().stream().map(MailingRow::cells)))
                : Response.ok(page, MediaType.APPLICATION_JSON_TYPE);
        if (page.next() != null) {
            response.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return uncached(response);
    }

    /** Hands nothing out, so that looking whether the address works collects no email. */
    @HEAD
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(hidden = true)
    public Response look(@BeanParam @Valid MailingFilter filter, @Context Request request) {
        boolean csv = CsvAnswer.isWanted(filter.format, request);
        return uncached(csv ? CsvAnswer.of("mailing", "") : Response.ok().type(MediaType.APPLICATION_JSON_TYPE));
    }

    private static Response uncached(Response.ResponseBuilder response) {
        return response.header("Cache-Control", "no-store")
                .header("Vary", "Accept, Authorization")
                .build();
    }
}
