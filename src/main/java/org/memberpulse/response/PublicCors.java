package org.memberpulse.response;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets scripts of every origin use the public addresses: the token is the capability, and no cookie is read there. Errors
 * carry the header as well, or a script could not tell what went wrong.
 */
@Singleton
class PublicCors {
    private static final String PUBLIC = "/v1/public/";
    // Before the edge, whose refusals are for scripts too.
    private static final int BEFORE_THE_EDGE = 10_001;

    void install(@Observes Filters filters) {
        filters.register(this::pass, BEFORE_THE_EDGE);
    }

    private void pass(RoutingContext request) {
        String path = request.request().path();
        if (path == null || !path.startsWith(PUBLIC)) {
            request.next();
            return;
        }
        HttpServerResponse response = request.response()
                .putHeader("Access-Control-Allow-Origin", "*")
                .putHeader("Access-Control-Expose-Headers", "RateLimit, RateLimit-Policy, Retry-After");
        if (isPreflight(request.request())) {
            response.putHeader("Access-Control-Allow-Methods", "GET, PUT, POST")
                    .putHeader("Access-Control-Allow-Headers", "Content-Type")
                    .putHeader("Access-Control-Max-Age", "86400")
                    .setStatusCode(204)
                    .end();
        } else {
            request.next();
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }
}
