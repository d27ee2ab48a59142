package org.memberpulse.problem;

import jakarta.ws.rs.NotAllowedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** RFC 9110 wants {@code Allow} with a 405; Quarkus REST knows the methods and does not say them. */
final class AllowedMethods {
    private AllowedMethods() {}

    static Throwable added(Throwable thrown) {
        if (!(thrown instanceof NotAllowedException)) {
            return thrown;
        }
        TreeSet<String> methods = at(CurrentRequestManager.get());
        return new ProblemException(
                ProblemCode.METHOD_NOT_ALLOWED,
                "Supported here: " + String.join(", ", methods) + ".",
                List.of(),
                Map.of("Allow", String.join(", ", methods)));
    }

    private static TreeSet<String> at(ResteasyReactiveRequestContext request) {
        TreeSet<String> methods = new TreeSet<>(List.of("OPTIONS"));
        String path = request.getPathWithoutPrefix();
        for (var resource : request.getDeployment().getClassMappers()) {
            var match = new RequestMapper<>(new ArrayList<>(List.of(resource))).map(path.isEmpty() ? "/" : path);
            if (match != null) {
                collect(match, methods);
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static void collect(
            RequestMapper.RequestMatch<RestInitialHandler.InitialMatch> match, TreeSet<String> into) {
        String rest = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, paths) -> {
                    if (method != null && paths.map(rest) != null) {
                        into.add(method);
                    }
                });
            }
        }
    }
}
