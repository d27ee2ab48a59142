package org.memberpulse.organization;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

@Path("/v1")
@Tag(name = "Set up")
@Blocking
class OrganizationResource {
    private final Organizations organizations;

    OrganizationResource(Organizations organizations) {
        this.organizations = organizations;
    }

    @POST
    @Path("/organizations")
    @RolesAllowed(Scope.OPERATOR)
    @Operation(
            summary = "Create an organization",
            description = "Needs the operator key. The organization starts with segments, stages, a default journey and"
                    + " published surveys, so that the first trigger works at once. The key in the answer has all"
                    + " scopes and is shown this once.")
    @APIResponseSchema(value = CreatedOrganization.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "The slug is taken")
    public RestResponse<CreatedOrganization> create(@NotNull @Valid NewOrganization wanted) {
        return ResponseBuilder.create(RestResponse.Status.CREATED, organizations.create(wanted))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("/organization")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Read the settings of the organization")
    public OrganizationView read() {
        return organizations.view();
    }

    @PATCH
    @Path("/organization")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Change settings",
            description = "What is absent stays. Another time zone moves the days of all earlier answers: the counters"
                    + " are rebuilt before the request returns.")
    public OrganizationView change(@NotNull @Valid OrganizationChanges changes) {
        return organizations.change(changes);
    }
}
