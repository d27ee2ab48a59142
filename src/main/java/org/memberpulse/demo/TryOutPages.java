package org.memberpulse.demo;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * In production mode Swagger UI and the OpenAPI document are on the management port. Where somebody tries the service
 * out they are on the main port as well, so that the calls made from the page reach the API.
 */
@Singleton
class TryOutPages {
    /** Before Quarkus REST, which says 404 to every path that it does not know. */
    private static final int EARLY = 100;

    private final boolean wanted;
    private Router management;

    TryOutPages(
            Installation installation,
            @ConfigProperty(name = "quarkus.smallrye-openapi.management.enabled") boolean onManagementPort) {
        wanted = installation.forTrying() && onManagementPort;
    }

    void remember(@Observes ManagementInterface started) {
        management = started.router();
    }

    void install(@Observes Router router) {
        if (wanted) {
            router.get().order(EARLY).handler(this::pass);
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
