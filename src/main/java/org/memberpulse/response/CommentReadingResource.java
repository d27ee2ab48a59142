package org.memberpulse.response;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.organization.Scope;

@Path("/v1/comment-readings")
@Tag(name = "Own data")
@RolesAllowed(Scope.MANAGE)
@Blocking
class CommentReadingResource {
    private final CommentReadings readings;

    CommentReadingResource(CommentReadings readings) {
        this.readings = readings;
    }

    @GET
    @Operation(
            summary = "List who read what members wrote",
            description =
                    "Every answer of `GET /v1/responses` that holds comments is recorded before it is given: when,"
                            + " with which key and filter, and how many responses a page had; never what was in them. A stream"
                            + " is recorded when it begins, and so is the export of a member who has answered. The newest first;"
                            + " kept for 24 months.")
    public RestResponse<CommentReadingPage> list(
            @QueryParam("from") @Parameter(description = "First local day of reading") LocalDate from,
            @QueryParam("to") @Parameter(description = "Last local day of reading, included") LocalDate to,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) @Parameter(description = "Rows a page")
                    int limit,
            @QueryParam("after") @Parameter(description = "The next of the page before") UUID after,
            @Context UriInfo uri) {
        CommentReadingPage page = readings.page(from, to, after, limit);
        ResponseBuilder<CommentReadingPage> answer = ResponseBuilder.ok(page);
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }
}
