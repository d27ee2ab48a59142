package org.memberpulse.widget;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The element for pages of any origin. Its address is in their markup and never changes, so it is kept for minutes only. */
@Path("/widget/v1/member-pulse.js")
@PermitAll
class ElementScriptResource {
    private static final String FOR_NOW = "public, max-age=600, stale-while-revalidate=86400";

    private final ElementScript script;

    ElementScriptResource(ElementScript script) {
        this.script = script;
    }

    @GET
    @Operation(hidden = true)
    public Response script(@Context UriInfo address, @HeaderParam("If-None-Match") String known) {
        return script.answer(known != null && known.contains(script.hash()), "text/javascript;charset=UTF-8")
                .header("Cache-Control", script.keeping(address, FOR_NOW))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
