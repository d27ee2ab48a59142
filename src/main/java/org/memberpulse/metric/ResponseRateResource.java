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

@Path("/v1/metrics/response-rate")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class ResponseRateResource {
    static final String NAME = "response-rate";

    private final Reports reports;
    private final ResponseRates rates;

    ResponseRateResource(Reports reports, ResponseRates rates) {
        this.reports = reports;
        this.rates = rates;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "Response rates by the month, quarter or year of the invitation",
            description = "Numerator and denominator are the same invitations: those issued in the period. Hidden where"
                    + " the scores of the same cell are hidden, and where fewer than minimumCell answered, but some.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, then the period",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Rate.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response responseRate(
            @BeanParam @Valid ReportParameters parameters, @Context Request request, @Context UriInfo uri) {
        return new ReportAnswer<>(RateRow.class, Scale.ONE_TO_FIVE, ReportPage.Rate::new)
                .of(reports, rates.ask(NAME, parameters), request, uri, rates::rows);
    }
}
