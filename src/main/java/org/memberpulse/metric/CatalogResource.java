package org.memberpulse.metric;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;

@Path("/v1/metrics/catalog")
@Tag(name = "Report")
@RolesAllowed(Scope.REPORT)
@Blocking
class CatalogResource {
    private final Catalogs catalogs;

    CatalogResource(Catalogs catalogs) {
        this.catalogs = catalogs;
    }

    @GET
    @Operation(
            summary = "What there is to report",
            description = "Metrics with their scales, choice questions with their options, and what a report can be"
                    + " grouped by, with codes and labels: for the lists of a BI tool.")
    public Catalog catalog() {
        return catalogs.read();
    }
}
