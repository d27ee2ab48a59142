package org.memberpulse.webhook;

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
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.Code;

@Path("/v1/webhooks")
@Tag(name = "Webhooks")
@RolesAllowed(Scope.MANAGE)
@Blocking
class WebhookResource {
    private final CurrentOrganization current;
    private final Webhooks webhooks;
    private final DeliveryStore deliveries;

    WebhookResource(CurrentOrganization current, Webhooks webhooks, DeliveryStore deliveries) {
        this.current = current;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    @GET
    @Operation(summary = "List the webhooks by their code")
    public WebhookList list() {
        return new WebhookList(webhooks.list());
    }

    @GET
    @Path("/{code}")
    @Operation(summary = "Read a webhook and how it does")
    public WebhookView get(String code) {
        return webhooks.get(code);
    }

    @PUT
    @Path("/{code}")
    @Operation(
            summary = "Make or change a webhook",
            description = "From a few seconds later at most, it gets a POST for each event, in the form and with the"
                    + " headers of Standard Webhooks 1.0: `{\"type\", \"timestamp\", \"organization\", \"data\"}`, with"
                    + " `webhook-id` (the same over all attempts), `webhook-timestamp` and `webhook-signature`. Any 2xx"
                    + " within 15 seconds ends it; anything else, also a redirect, is tried again 5 s, 5 min, 30 min,"
                    + " 2 h, 5 h, 10 h, 14 h, 20 h and 24 h after the attempt before. Events can come twice and in"
                    + " another order. A 410 disables the webhook (`gone`), and so does a delivery that fails for the"
                    + " last time when nothing else arrived since its first attempt (`failing`); what happens is"
                    + " collected all the same, for 30 days, and sent at once when the webhook is enabled again. A"
                    + " webhook that a person switched off collects nothing. The secret is in the answer that makes the"
                    + " webhook only.")
    @APIResponse(
            responseCode = "201",
            description = "The new webhook, with its secret",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(
            responseCode = "200",
            description = "The changed webhook; enabled unless the body says otherwise",
            content = @Content(schema = @Schema(implementation = WebhookView.class)))
    @APIResponse(responseCode = "409", description = "There are 20 webhooks already")
    public RestResponse<WebhookView> put(@Code String code, @NotNull @Valid NewWebhook wanted) {
        Webhooks.Put put = webhooks.put(code, wanted);
        return secretly(put.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, put.webhook());
    }

    @DELETE
    @Path("/{code}")
    @Operation(summary = "Delete a webhook", description = "What was not sent to it yet never is.")
    public void delete(String code) {
        deliveries.forget(current.id(), webhooks.delete(code));
    }

    @POST
    @Path("/{code}/secret")
    @Operation(
            summary = "Change the secret",
            description = "The new secret is in this answer only. For 24 hours deliveries carry the signatures of both,"
                    + " the new one first.")
    public RestResponse<WebhookView> changeSecret(String code) {
        return secretly(RestResponse.Status.OK, webhooks.changeSecret(code));
    }

    private static RestResponse<WebhookView> secretly(RestResponse.Status status, WebhookView webhook) {
        return ResponseBuilder.create(status, webhook)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The webhooks of the organization by their code. */
    public record WebhookList(List<WebhookView> data) {}
}
