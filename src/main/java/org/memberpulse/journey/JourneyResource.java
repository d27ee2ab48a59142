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

@Path("/v1/journeys")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class JourneyResource {
    private final Journeys journeys;

    JourneyResource(Journeys journeys) {
        this.journeys = journeys;
    }

    @GET
    @Operation(summary = "List the journeys")
    public JourneyList list() {
        return new JourneyList(journeys.list());
    }

    @GET
    @Path("/{segment}")
    @Operation(summary = "Read the journey of a segment, or the one named `default`")
    public JourneyView get(String segment) {
        return journeys.get(segment);
    }

    @PUT
    @Path("/{segment}")
    @Operation(
            summary = "Set the journey of a segment, or the one named `default`",
            description = "The stages in their order, each with its targets (by metric; a score meets a target when it"
                    + " is above it) and touchpoints. Reports compare with these targets.")
    public JourneyView put(@Code String segment, @NotNull @Valid NewJourney wanted) {
        return journeys.put(segment, wanted);
    }

    /** All journeys of the organization. */
    public record JourneyList(List<JourneyView> data) {}
}
