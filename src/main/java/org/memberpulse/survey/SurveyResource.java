package org.memberpulse.survey;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/surveys")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class SurveyResource {
    private final SurveyCatalog surveys;

    SurveyResource(SurveyCatalog surveys) {
        this.surveys = surveys;
    }

    @GET
    @Operation(summary = "List the surveys by their code")
    public SurveyList list() {
        return new SurveyList(surveys.list());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read the draft of a survey and where it is published")
    public SurveyView get(String code) {
        return surveys.get(code);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Make or change the draft of a survey",
            description = "The whole draft is replaced. Nobody is asked it before it is published.")
    public SurveyView put(@Code String code, @NotNull @Valid SurveyContent wanted) {
        return surveys.draft(code, wanted);
    }

    @PUT
    @Path("/{code}/publication")
    @Operation(
            summary = "Publish the draft",
            description = "Freezes the draft as the next version, which answers its stage for its segments from now on:"
                    + " it replaces what was published there, and this survey is published nowhere else. Open"
                    + " invitations keep the version they were issued with. Publishing an unchanged draft again makes no"
                    + " new version.")
    public SurveyView publish(String code) {
        return surveys.publish(code);
    }

    @DELETE
    @Path("/{code}/publication")
    @Operation(
            summary = "Withdraw a survey",
            description = "It answers no stage any more. Open invitations can still be answered; all versions stay.")
    public void withdraw(String code) {
        surveys.withdraw(code);
    }

    @GET
    @Path("/{code}/versions/{version}")
    @Operation(summary = "Read a version as it was published")
    public SurveyVersionView version(String code, int version) {
        return surveys.version(code, version);
    }

    /** The surveys of the organization by their code. */
    public record SurveyList(List<SurveyView> data) {}
}
