package org.memberpulse.journey;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/stages")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class StageResource {
    private final Stages stages;

    StageResource(Stages stages) {
        this.stages = stages;
    }

    @GET
    @Operation(summary = "List the stages in their order")
    public StageList list() {
        return new StageList(stages.list());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a stage")
    public StageView get(String code) {
        return stages.require(code);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Make or change a stage",
            description = "The whole stage is replaced. A stage that is not enabled asks nobody.")
    public StageView put(@Code String code, @NotNull @Valid NewStage wanted) {
        return stages.put(code, wanted);
    }

    /** The stages of the organization in their order. */
    public record StageList(List<StageView> data) {}
}
