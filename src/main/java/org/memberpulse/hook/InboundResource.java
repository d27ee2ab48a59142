package org.memberpulse.hook;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/hooks/{hookKey}")
@Tag(name = "Trigger")
@PermitAll
@Blocking
class InboundResource {
    private final Inbound inbound;

    InboundResource(Inbound inbound) {
        this.inbound = inbound;
    }

    @GET
    @Operation(
            summary = "See that a hook is there",
            description = "Tools ask this before they take an address. Nothing happens.")
    public HookThere there(String hookKey) {
        return new HookThere(inbound.open(hookKey).code());
    }

    /** A hook that is there. */
    public record HookThere(String hook) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Post what a tool posts",
            description = "Needs no header. The body is JSON or a form, whatever its Content-Type says; the hook finds"
                    + " in it who reached a stage. The same body again, also days later, asks nobody twice. The answer"
                    + " holds no link.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MediaType.WILDCARD, schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content = @Content(schema = @Schema(implementation = HookAnswer.class)))
    @APIResponse(responseCode = "404", description = "No hook has this address, or the member or stage is unknown")
    @APIResponse(responseCode = "422", description = "Something that the hook needs is not there")
    public HookAnswer post(String hookKey, InputStream body) throws IOException {
        return inbound.take(hookKey, body.readAllBytes());
    }
}
