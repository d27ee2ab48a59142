package org.memberpulse.invitation;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.memberpulse.organization.Scope;

@Path("/v1/sweeps")
@Tag(name = "Trigger")
@RolesAllowed({Scope.TRIGGER, Scope.MANAGE})
@Blocking
class SweepResource {
    private final Sweep sweep;
    private final Forecast forecast;
    private final Clock clock;

    SweepResource(Sweep sweep, Forecast forecast, Clock clock) {
        this.sweep = sweep;
        this.forecast = forecast;
        this.clock = clock;
    }

    @POST
    @Operation(
            summary = "Run the date sweep now",
            description = "Asks the members whose date stages are reached, at the stages that are `automatic`; also"
                    + " outside of sendDays and sendHours, but within the daily limit. Whoever is asked already is not"
                    + " asked again, so it can be run at any time and beside the daily one. Members who were held back"
                    + " earlier today are tried again.")
    public SweepResult run(
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Say what would be decided, and do nothing")
                    boolean dryRun) {
        return sweep.now(clock.instant(), dryRun);
    }

    @GET
    @Path("/preview")
    @Operation(
            summary = "Foresee how many members the sweep would ask",
            description = "Walks through the coming days with the members, rules and settings of now, as if the stages"
                    + " were `automatic` and nobody else asked. Look at it before a stage is switched on.")
    public SweepForecast preview(
            @QueryParam("stage") @Parameter(description = "Only this stage; all date stages when absent") String stage,
            @QueryParam("days") @DefaultValue("30") @Parameter(description = "How many days ahead, 1 to 90") int days) {
        return forecast.of(stage, days, clock.instant());
    }
}
