package org.memberpulse.hook;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/inbound-hooks")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class HookResource {
    private final Hooks hooks;

    HookResource(Hooks hooks) {
        this.hooks = hooks;
    }

    @GET
    @Operation(summary = "List the inbound hooks")
    public HookList list() {
        return new HookList(hooks.all());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read an inbound hook")
    public HookView get(@Code String code) {
        return hooks.get(code);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Make or change an inbound hook",
            description = "For tools that post a fixed body and can send no header. The mapping says where in that body"
                    + " the member and the profile stand; what it does not name is not looked at. The address holds the"
                    + " key and is shown only when the hook is made.")
    @APIResponse(
            responseCode = "201",
            description = "The new hook, with its address",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The changed hook; its address stays",
            content = @Content(schema = @Schema(implementation = HookView.class)))
    public RestResponse<HookView> put(@Code String code, @NotNull @Valid HookMapping mapping) {
        Hooks.Put put = hooks.put(code, mapping);
        return ResponseBuilder.create(put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, put.view())
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Path("/{code}/key")
    @Operation(summary = "Give an inbound hook another address", description = "The old address works no more.")
    public RestResponse<HookView> changeKey(@Code String code) {
        return ResponseBuilder.ok(hooks.changeKey(code))
                .header("Cache-Control", "no-store")
                .build();
    }

    @DELETE
    @Path("/{code}")
    @Operation(summary = "Remove an inbound hook")
    @APIResponse(responseCode = "204", description = "Removed")
    public void delete(@Code String code) {
        hooks.delete(code);
    }

    @GET
    @Path("/{code}/rejections")
    @Operation(
            summary = "See why something that was posted was not taken",
            description = "The last 1,000 of the last 30 days, the newest first; never a value of what was posted.")
    public RejectionList rejections(@Code String code) {
        return new RejectionList(hooks.rejections(code));
    }

    /** The hooks of the organization. */
    public record HookList(List<HookView> data) {}

    /** What a hook refused. */
    public record RejectionList(List<Rejection> data) {}
}
