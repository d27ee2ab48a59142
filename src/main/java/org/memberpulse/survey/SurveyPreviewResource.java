package org.memberpulse.survey;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.LocaleTag;

@Path("/v1/survey-previews")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class SurveyPreviewResource {
    private final SurveyCatalog surveys;

    SurveyPreviewResource(SurveyCatalog surveys) {
        this.surveys = surveys;
    }

    @POST
    @Operation(
            summary = "Read a survey as a member would, before it is saved",
            description = "The same checks as for a draft, and the texts as the survey page and the widget get them."
                    + " Nothing is stored.")
    public SurveyPreview preview(
            @QueryParam("locale")
                    @LocaleTag
                    @Parameter(description = "The language of the member; the organization's when absent")
                    String locale,
            @NotNull @Valid SurveyContent wanted) {
        return surveys.preview(wanted, locale);
    }
}
