package org.memberpulse.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.CsvAnswer;
import org.memberpulse.platform.CsvTable;

@Path("/v1/panel")
@Tag(name = "Report")
@RolesAllowed(Scope.RESPONSES)
@Blocking
class PanelResource {
    private static final List<String> COLUMNS = List.of("memberId", "since", "stage", "segment", "locale");

    private final Panel panel;

    PanelResource(Panel panel) {
        this.panel = panel;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "List who signed up for the research panel",
            description = "Members whose latest answer to a `yes-no` question with the construct `panel` is yes. An"
                    + " answer without a name signs nobody up.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PanelPage.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response list(
            @QueryParam("after") @Size(max = 2000) @Parameter(description = "The next of the page before") String after,
            @QueryParam("limit") @DefaultValue("1000") @Min(1) @Max(10_000) @Parameter(description = "Rows a page")
                    int limit,
            @QueryParam("format") @Parameter(description = "json or csv; what Accept says when absent") String format,
            @Context Request request) {
        PanelPage page = panel.page(after, limit);
        Response.ResponseBuilder response = CsvAnswer.isWanted(format, request)
                ? CsvAnswer.of(
                        "panel", CsvTable.write(COLUMNS, page.data().stream().map(PanelResource::cells)))
                : Response.ok(page, MediaType.APPLICATION_JSON_TYPE);
        return response.header("Cache-Control", "private, no-cache").build();
    }

    private static List<Object> cells(PanelMember member) {
        return Arrays.asList(member.memberId(), member.since(), member.stage(), member.segment(), member.locale());
    }
}
