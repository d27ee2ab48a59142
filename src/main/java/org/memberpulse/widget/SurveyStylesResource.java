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
    // While two releases run side by side, one may be asked for the style sheet of the other.
    private static final String FOR_NOW = "public, max-age=60";

    private final SurveyStyles styles;

    SurveyStylesResource(SurveyStyles styles) {
        this.styles = styles;
    }

    @GET
    @Operation(hidden = true)
    public Response css(@Context UriInfo address, @HeaderParam("If-None-Match") String known) {
        return styles.answer(known != null && known.contains(styles.tag()), "text/css;charset=UTF-8")
                .header("Cache-Control", styles.keeping(address, FOR_NOW))
                .build();
    }
}
