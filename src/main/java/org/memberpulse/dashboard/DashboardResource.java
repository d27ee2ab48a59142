package org.memberpulse.dashboard;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The one document of all views: a view is an address below {@code /dashboard}, which the script reads. It holds nothing
 * that is secret; what a view shows comes over the API with the key of the person who looks at it.
 */
@Path("/dashboard{view:(/[a-z0-9_/-]*)?}")
@PermitAll
class DashboardResource {
    /** Charts set the style of elements by script, which is allowed; nothing comes from elsewhere but the logo. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' https: data: blob:; "
                    + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final byte[] shell = read();

    @GET
    @Operation(hidden = true)
    public Response show() {
        return Response.ok(shell)
                .header("Content-Type", "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .build();
    }

    private static byte[] read() {
        try (InputStream file = DashboardResource.class.getResourceAsStream("shell.html")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
