package org.memberpulse.metric;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/metrics")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class MetricResource {
    static final String CSV = "text/csv";

    private final Reports reports;
    private final ManyMetrics many;

    MetricResource(Reports reports, ManyMetrics many) {
        this.reports = reports;
        this.many = many;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "Several metrics in one call",
            description = "One row a cell and metric, all from one state of the data: NPS, means and response rates."
                    + " With by=issued all of them count by the day of the invitation; response rates always do.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, the period, then the metrics as they were asked for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Many.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response metrics(
            @QueryParam("metrics")
                    @NotNull
                    @Size(max = 2000)
                    @Parameter(
                            description = "Any of nps, msat, ces, intent, response-rate and the constructs of the"
                                    + " surveys, separated by commas",
                            example = "nps,msat,response-rate")
                    String metrics,
            @BeanParam @Valid ReportParameters parameters,
            @Context Request request,
            @Context UriInfo uri) {
        List<String> wanted = many.metrics(metrics);
        return new ReportAnswer<>(MetricRow.class, Scale.ONE_TO_FIVE, ReportPage.Many::new)
                .of(reports, reports.ask("metrics", parameters), request, uri, asked -> many.rows(asked, wanted));
    }

    @GET
    @Path("/nps")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "NPS by segment, stage, survey, channel and period",
            description = "Exact, and including every answer acknowledged before the request. Each row has the counts"
                    + " it comes from, its interval, the target and whether it is met, and the change from the period"
                    + " before. A row with fewer answers than the organization's minimumCell is suppressed: its figures"
                    + " are null.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, then the period",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Nps.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    public Response nps(@BeanParam @Valid ReportParameters parameters, @Context Request request, @Context UriInfo uri) {
        return new ReportAnswer<>(NpsRow.class, Scale.ZERO_TO_TEN, ReportPage.Nps::new)
                .of(reports, reports.ask(Metric.NPS, parameters), request, uri, reports::nps);
    }

    @GET
    @Path("/{metric}")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(
            summary = "MSAT, or another mean, by segment, stage, survey, channel and period",
            description = "`msat` (1-5), `ces` (1-7), `intent` (1-5) and the constructs of the surveys (1-5), such as"
                    + " `pride` or `purpose-practice`: mean with interval, top-2-box and distribution, otherwise like"
                    + " NPS.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, then the period",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Mean.class)),
                @Content(mediaType = CSV, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No survey has asked for this metric")
    public Response mean(
            @PathParam("metric") @Code @Parameter(example = "msat") String metric,
            @BeanParam @Valid ReportParameters parameters,
            @Context Request request,
            @Context UriInfo uri) {
        if (!Metric.isKnown(metric) && !(Metric.isReported(metric) && reports.isAnswered(metric))) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "No survey has asked for " + metric);
        }
        return new ReportAnswer<>(MeanRow.class, Metric.scale(metric), ReportPage.Mean::new)
                .of(reports, reports.ask(metric, parameters), request, uri, asked -> reports.mean(asked, metric));
    }
}
