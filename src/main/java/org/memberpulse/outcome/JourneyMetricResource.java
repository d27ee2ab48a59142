package org.memberpulse.outcome;

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

@Path("/v1/metrics/journey")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class JourneyMetricResource {
    private final JourneyReports reports;

    JourneyMetricResource(JourneyReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "Retention, renewal, onboarding, engagement and churn by segment, stage and period",
            description = "Counted by member, one long row a figure. `retention`: active on the first day of the period"
                    + " and after its last. `renewal`: of the memberships due in the period those renewed within 30 days"
                    + " of the due date, those due in the first 14 months apart (`tenure`). `onboarding-completion`: of"
                    + " those who joined in the period and whose 90 days are over, those who did all required"
                    + " activities in time; leavers stay in. `content-engagement`: of the members active in the period"
                    + " those with a click, a download or an event attended; opened mails do not count. `churn`: left"
                    + " in the period, of those who were members in it; by stage, left at the stage the member was at."
                    + " Who died, moved to another body or was erased is on neither side. A member counts in the"
                    + " segment of today. Needs a complete import of members; what is not known is null with a reason."
                    + " Rows with fewer members than the organization's minimumCell are suppressed, and others beside"
                    + " them where the small ones could be worked out.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by metric and the keys, then the period",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = JourneyPage.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public Response journey(
            @BeanParam @Valid JourneyParameters parameters, @Context Request request, @Context UriInfo uri) {
        boolean csv = CsvAnswer.isWanted(parameters.format, request);
        return new JourneyAnswer(reports.make(parameters), parameters).of(csv, uri);
    }
}
