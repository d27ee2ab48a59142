package org.memberpulse.dimension;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/dimensions")
@Tag(name = "Set up")
@RolesAllowed({Scope.MANAGE, Scope.REPORT})
@Blocking
class DimensionResource {
    private final Dimensions dimensions;

    DimensionResource(Dimensions dimensions) {
        this.dimensions = dimensions;
    }

    @GET
    @Operation(
            summary = "List the declared dimensions",
            description = "Segment, stage, survey and channel are there without being declared.")
    public DimensionList list() {
        return new DimensionList(dimensions.all());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a declared dimension")
    public DimensionView get(@Code String code) {
        return dimensions.get(code);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Declare a dimension, or take its values from elsewhere",
            description = "Its values are those at the moment a member was asked, cut at 200 characters; they are"
                    + " filled in for earlier invitations and identified answers too, except of members who were"
                    + " forgotten. Confidential and imported answers have none. The answer comes when all reports have"
                    + " the dimension: in a second for some thousand invitations, in minutes for a million. When it"
                    + " does not come, send the same again. At most 20.")
    @APIResponse(
            responseCode = "201",
            description = "The new dimension",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DimensionView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The dimension",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = DimensionView.class)))
    public RestResponse<DimensionView> put(@Code String code, @NotNull @Valid NewDimension wanted) {
        boolean created = dimensions.put(code, wanted);
        return RestResponse.status(
                created ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                new DimensionView(code, wanted.source(), wanted.key()));
    }

    @DELETE
    @Path("/{code}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Remove a dimension",
            description = "Its values go from everything that was counted. The attributes of members stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@Code String code) {
        dimensions.delete(code);
    }

    /** The declared dimensions of the organization. */
    public record DimensionList(List<DimensionView> data) {}
}
