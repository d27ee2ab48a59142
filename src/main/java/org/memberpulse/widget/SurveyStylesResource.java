package org.memberpulse.widget;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The style sheet of the pages. */
@Path("/widget/v1/survey.css")
@PermitAll
class SurveyStylesResource {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    // While two releases run side by side, one may be asked for the style sheet of the other.
    private static final String FOR_NOW = "public, max-age=60";

    private final SurveyStyles styles;

    SurveyStylesResource(SurveyStyles styles) {
        this.styles = styles;
    }

    @GET
    @Operation(hidden = true)
    public Response css(@Context UriInfo address, @HeaderParam("If-None-Match") String known) {
        String tag = '"' + styles.hash() + '"';
        boolean named = address.getQueryParameters().containsKey(styles.hash());
        Response.ResponseBuilder response = known != null && known.contains(tag)
                ? Response.notModified()
                : Response.ok(styles.css()).header("Content-Type", "text/css;charset=UTF-8");
        return response.header("ETag", tag)
                .header("Cache-Control", named ? FOR_EVER : FOR_NOW)
                .header("Vary", "Accept-Encoding")
                .build();
    }
}
