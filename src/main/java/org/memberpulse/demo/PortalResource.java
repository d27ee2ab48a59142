package org.memberpulse.demo;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** A pretend member portal that embeds the element in every way, where the demo is wanted. */
@Path(PortalResource.PATH)
@PermitAll
@Blocking
class PortalResource {
    static final String PATH = "/demo/portal";

    /** As strict as a policy can be for a page with a script of its own: the element must work under it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self' data:; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "portal.html", "text/html;charset=UTF-8",
            "portal.css", "text/css;charset=UTF-8",
            "portal.js", "text/javascript;charset=UTF-8");

    private final Installation installation;
    private final PortalVisits visits;
    private final Map<String, byte[]> files =
            TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), PortalResource::read));

    PortalResource(Installation installation, PortalVisits visits) {
        this.installation = installation;
        this.visits = visits;
    }

    @GET
    @Operation(hidden = true)
    public Response page() {
        return file("portal.html");
    }

    @GET
    @Path("/{file:portal[.](css|js)}")
    @Operation(hidden = true)
    public Response file(String file) {
        requireDemo();
        return Response.ok(files.get(file))
                .header("Content-Type", TYPES.get(file))
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    /** What the server of a real portal would know and do when its member opens the page. */
    @POST
    @Path("/visits")
    @Operation(hidden = true)
    public Response visit() {
        requireDemo();
        return Response.ok(visits.begin()).header("Cache-Control", "no-store").build();
    }

    private void requireDemo() {
        if (!installation.demo()) {
            throw new ProblemException(ProblemCode.NOT_FOUND, "There is no demo here");
        }
    }

    private static byte[] read(String name) {
        try (InputStream file = PortalResource.class.getResourceAsStream(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
