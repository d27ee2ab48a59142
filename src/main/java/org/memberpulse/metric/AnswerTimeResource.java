package org.memberpulse.metric;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

@Path("/v1/metrics/answer-times")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class AnswerTimeResource {
    private final Reports reports;
    private final AnswerTimes times;

    AnswerTimeResource(Reports reports, AnswerTimes times) {
        this.reports = reports;
        this.times = times;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "When members answer",
            description = "Answers by local weekday and hour, so that an email tool can pick the time to write. A cell"
                    + " with fewer answers than minimumDetail is suppressed, and what could give it away.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, then the period",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Times.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response answerTimes(
            @BeanParam @Valid ReportParameters parameters, @Context Request request, @Context UriInfo uri) {
        return new ReportAnswer<>(TimeRow.class, Scale.ONE_TO_FIVE, ReportPage.Times::new)
                .of(reports, times.ask(parameters), request, uri, times::rows);
    }
}
