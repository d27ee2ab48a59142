package org.memberpulse.activity;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/population")
@Tag(name = "Members")
@RolesAllowed({Scope.MANAGE, Scope.REPORT})
@Blocking
class PopulationResource {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final CurrentOrganization current;
    private final PopulationStore store;

    PopulationResource(CurrentOrganization current, PopulationStore store) {
        this.current = current;
        this.store = store;
    }

    @GET
    @Operation(summary = "List the counts of members that were put, the newest first")
    public PopulationPage list(
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) @Parameter(description = "Days a page")
                    int limit,
            @QueryParam("after") @Parameter(description = "The next of the page before") LocalDate after) {
        LocalDate from = after == null ? LAST : after.minusDays(1);
        List<PopulationView> found = store.upTo(current.id(), from, limit + 1);
        List<PopulationView> page = found.subList(0, Math.min(limit, found.size()));
        return new PopulationPage(
                page, found.size() > limit ? page.get(limit - 1).date() : null);
    }

    @GET
    @Path("/{date}")
    @Operation(summary = "Read the count of members of a day")
    public PopulationView get(LocalDate date) {
        return store.find(current.id(), kept(date)).orElseThrow(() -> none(date));
    }

    @PUT
    @Path("/{date}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(
            summary = "Say how many active members each segment had on a day",
            description = "For organizations that send no full roster: scores are weighted by the latest count put for"
                    + " their last day or before it. It goes before a count of the roster. A segment that is absent had"
                    + " no members.")
    @APIResponse(
            responseCode = "201",
            description = "The count of a day that had none",
            content = @Content(schema = @Schema(implementation = PopulationView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The count that replaced another",
            content = @Content(schema = @Schema(implementation = PopulationView.class)))
    public RestResponse<PopulationView> put(LocalDate date, @NotNull @Valid NewPopulation population) {
        boolean fresh = store.put(current.id(), kept(date), population.segments());
        return RestResponse.status(
                fresh ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                PopulationView.of(date, population.segments()));
    }

    @DELETE
    @Path("/{date}")
    @RolesAllowed(Scope.MANAGE)
    @Operation(summary = "Take the count of a day back")
    @APIResponse(responseCode = "204", description = "Taken back")
    @APIResponse(responseCode = "404", description = "The day has none")
    public void delete(LocalDate date) {
        if (!store.delete(current.id(), kept(date))) {
            throw none(date);
        }
    }

    /** Other years are slips, and the database does not keep all that a date can be. */
    private static LocalDate kept(LocalDate date) {
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            throw ProblemException.badParameter("date", "date must be of the years 1900 to 9999");
        }
        return date;
    }

    private static ProblemException none(LocalDate date) {
        return new ProblemException(ProblemCode.NOT_FOUND, "No count of members was put for " + date);
    }

    /**
     * Counts of several days.
     *
     * @param next what {@code after} takes for the next page; null on the last
     */
    public record PopulationPage(List<PopulationView> data, LocalDate next) {}
}
