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
import org.memberpulse.survey.Loyalty;

@Path("/v1/metrics/loyalty")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class LoyaltyResource {
    private final Reports reports;

    LoyaltyResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "Loyalists, mercenaries, hostages and defectors",
            description = "Of the answers to surveys that ask for satisfaction and intent to renew. A hostage is not"
                    + " satisfied and stays: high retention can hide many. Who left one of the two open is not"
                    + " classified. Months and longer periods.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, then the period",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Quadrants.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response loyalty(
            @BeanParam @Valid ReportParameters parameters, @Context Request request, @Context UriInfo uri) {
        return new ReportAnswer<>(LoyaltyRow.class, Scale.ONE_TO_FIVE, ReportPage.Quadrants::new)
                .of(
                        reports,
                        reports.ask("loyalty", parameters),
                        request,
                        uri,
                        asked -> reports.rows(asked, Loyalty.METRIC).stream()
                                .map(row -> new ReportLine<>(row.key(), LoyaltyRow.of(row, asked.query())))
                                .toList());
    }
}
