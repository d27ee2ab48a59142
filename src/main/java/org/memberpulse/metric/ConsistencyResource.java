package org.memberpulse.metric;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.RepeatableRead;

@Path("/v1/admin/consistency")
@Tag(name = "Operate")
@RolesAllowed(Scope.MANAGE)
@Blocking
class ConsistencyResource {
    private final CurrentOrganization current;
    private final Counters counters;
    private final RepeatableRead oneState;

    ConsistencyResource(CurrentOrganization current, Counters counters, RepeatableRead oneState) {
        this.current = current;
        this.counters = counters;
        this.oneState = oneState;
    }

    @GET
    @Operation(
            summary = "Compare the counters with a recount of all answers",
            description =
                    "Reads every answer of the organization once: seconds for a million. Reports are exact when no"
                            + " cell differs.")
    public Consistency check() {
        String organization = current.id();
        long differing = oneState.run(() -> counters.differences(organization));
        return new Consistency(differing == 0, differing);
    }

    /**
     * Whether counters and pending answers together equal a recount.
     *
     * @param differingCells cells in which they do not; 0
     */
    public record Consistency(boolean consistent, long differingCells) {}
}
