package org.memberpulse.webhook;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;

@Path("/v1/webhooks/{code}")
@Tag(name = "Webhooks")
@RolesAllowed(Scope.MANAGE)
@Blocking
class DeliveryResource {
    private final CurrentOrganization current;
    private final Webhooks webhooks;
    private final DeliveryLog log;
    private final DeliveryStore deliveries;
    private final Clock clock;

    DeliveryResource(
            CurrentOrganization current, Webhooks webhooks, DeliveryLog log, DeliveryStore deliveries, Clock clock) {
        this.current = current;
        this.webhooks = webhooks;
        this.log = log;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @GET
    @Path("/deliveries")
    @Operation(
            summary = "List what was sent to a webhook and how it went",
            description = "The newest events first; kept for 30 days after they happened. The Link header has the next"
                    + " page, too.")
    public RestResponse<DeliveryList> list(
            String code,
            @QueryParam("state") @Parameter(description = "Only these") DeliveryState state,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit,
            @QueryParam("after") @Parameter(description = "The next of the page before") UUID after,
            @Context UriInfo uri) {
        List<DeliveryView> rows = log.read(current.id(), webhooks.id(code), state, after, limit + 1);
        if (rows.size() <= limit) {
            return RestResponse.ok(new DeliveryList(rows, null));
        }
        UUID next = rows.get(limit - 1).eventId();
        return ResponseBuilder.ok(new DeliveryList(rows.subList(0, limit), next.toString()))
                .link(
                        uri.getRequestUriBuilder()
                                .replaceQueryParam("after", next)
                                .build(),
                        "next")
                .build();
    }

    @POST
    @Path("/replays")
    @Transactional
    @Operation(
            summary = "Send again what failed",
            description = "Queues the deliveries that failed, of events that happened from `from` to before `to`, and"
                    + " with `delivered` those that arrived, too. They keep their webhook-id. A disabled webhook gets"
                    + " them when it is enabled.")
    public Replayed replay(String code, @NotNull @Valid Replay replay) {
        return new Replayed(deliveries.replay(current.id(), webhooks.id(code), replay, clock.instant()));
    }

    /**
     * A page of deliveries.
     *
     * @param next what {@code after} takes for the next page; null on the last
     */
    public record DeliveryList(List<DeliveryView> data, String next) {}

    /**
     * What was queued again.
     *
     * @param deliveries how many
     */
    public record Replayed(int deliveries) {}
}
