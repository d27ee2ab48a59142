package org.memberpulse.organization;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

@Path("/v1/api-keys")
@Tag(name = "Set up")
@RolesAllowed(Scope.MANAGE)
@Blocking
class ApiKeyResource {
    private final ApiKeys keys;
    private final PresentedKeys presented;
    private final CurrentKey current;
    private final Clock clock;

    ApiKeyResource(ApiKeys keys, PresentedKeys presented, CurrentKey current, Clock clock) {
        this.keys = keys;
        this.presented = presented;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "List the keys that are not revoked")
    public ApiKeyList list() {
        return new ApiKeyList(ApiKey.unrevoked().stream().map(ApiKeyView::of).toList());
    }

    @GET
    @Path("/current")
    @RolesAllowed({Scope.MANAGE, Scope.TRIGGER, Scope.REPORT, Scope.RESPONSES})
    @Operation(summary = "Read whose key this is and what it may do", description = "Any key may ask.")
    public RestResponse<CurrentApiKeyView> current() {
        return secretly(RestResponse.Status.OK, keys.introduce(current.id()));
    }

    @POST
    @Operation(
            summary = "Make a key",
            description = "The text of the key is in this answer only. With `owner` it is the personal key of somebody,"
                    + " as the dashboard wants it: it works for twelve months at most, and for that long when"
                    + " `expiresAt` is absent.")
    @APIResponseSchema(value = CreatedApiKey.class, responseCode = "201")
    public RestResponse<CreatedApiKey> create(@NotNull @Valid NewApiKey wanted) {
        return secretly(RestResponse.Status.CREATED, keys.create(wanted));
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Operation(summary = "Revoke a key", description = "It stops working within 5 seconds on every instance.")
    public void revoke(UUID id) {
        ApiKey.<ApiKey>findByIdOptional(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no key with this id"))
                .revoke(clock.instant());
        presented.forgetAll();
    }

    private static <T> RestResponse<T> secretly(RestResponse.Status status, T answer) {
        return ResponseBuilder.create(status, answer)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** The keys of the organization, oldest first. */
    public record ApiKeyList(List<ApiKeyView> data) {}
}
