package org.memberpulse.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

@Path("/v1/public/probe")
@PermitAll
public class PublicProbeResource {
    @GET
    public String read(@QueryParam("score") Integer score) {
        return String.valueOf(score);
    }
}
