package org.memberpulse.demo;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * In production mode Swagger UI and the OpenAPI document are on the management port. Where somebody tries the service
 * out they are on the main port as well, so that the calls made from the page reach the API.
 */
@Singleton
class TryOutPages {
    /** After every route of the service, before the one that says 404. */
    private static final int LATE = 900_000;

    private final Installation installation;
    private Router management;

    TryOutPages(Installation installation) {
        this.installation = installation;
    }

    void remember(@Observes ManagementInterface started) {
        management = started.router();
    }

    void install(@Observes Router router) {
        if (installation.forTrying()) {
            router.get().order(LATE).handler(this::pass);
        }
    }

    private void pass(RoutingContext request) {
        String path = request.normalizedPath();
        boolean page = path.startsWith("/q/swagger-ui") || path.startsWith("/q/openapi");
        if (page && management != null) {
            management.handleContext(request);
        } else {
            request.next();
        }
    }
}
