package org.memberpulse.metric;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;
import org.memberpulse.platform.CsvAnswer;

@Path("/v1/metrics/choices")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class ChoiceResource {
    private final Reports reports;
    private final Choices choices;

    ChoiceResource(Reports reports, Choices choices) {
        this.reports = reports;
        this.choices = choices;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvAnswer.MEDIA_TYPE})
    @Operation(
            summary = "What members chose",
            description = "Counts and shares of the options of a question: why they stay, what got in their way. By"
                    + " construct in all surveys, or one question of one survey. A cell with fewer answers than"
                    + " minimumDetail is suppressed, and what could give it away.")
    @APIResponse(
            responseCode = "200",
            description = "Rows ordered by the keys, the period, then the options in their order",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ReportPage.Choices.class)),
                @Content(mediaType = CsvAnswer.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    @APIResponse(responseCode = "404", description = "No survey has asked such a question")
    public Response choices(
            @QueryParam("construct")
                    @Code
                    @Parameter(description = "What the question is about", example = "stay-reason")
                    String construct,
            @QueryParam("question") @Code @Parameter(description = "The id of a question, together with its survey")
                    String question,
            @BeanParam @Valid ReportParameters parameters,
            @Context Request request,
            @Context UriInfo uri) {
        Asked asked = reports.ask("choices", parameters);
        ChoiceQuestion wanted = choices.question(asked, construct, question);
        return new ReportAnswer<>(ChoiceRow.class, Scale.ONE_TO_FIVE, ReportPage.Choices::new)
                .of(reports, asked.with(wanted.options().toString()), request, uri, now -> choices.rows(now, wanted));
    }
}
