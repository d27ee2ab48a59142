package org.memberpulse.platform;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.memberpulse.problem.ProblemException;

/**
 * Refuses a query that would be misread in silence: a parameter that nobody reads (a misspelt filter would answer for
 * everything), one given twice where one is meant, or a value of the wrong kind. Unknown names pass on public paths,
 * where mail programs and other tools append their own.
 */
class QueryParameters {
    private final Map<Method, Map<String, QueryParameter>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ResourceInfo target, UriInfo uri) {
        String path = uri.getPath();
        if (target.getResourceMethod() == null || !path.startsWith("/v1/")) {
            return;
        }
        Map<String, QueryParameter> expected = known.computeIfAbsent(target.getResourceMethod(), QueryParameter::of);
        uri.getQueryParameters().forEach((name, values) -> {
            QueryParameter parameter = expected.get(name);
            if (parameter != null) {
                parameter.check(values);
            } else if (!path.startsWith("/v1/public/") && !path.startsWith("/v1/hooks/")) {
                throw unknown(name, List.copyOf(expected.keySet()));
            }
        });
    }

    private static ProblemException unknown(String name, List<String> known) {
        String hint = known.isEmpty()
                ? "is not a parameter; none are taken here."
                : "is not a parameter; known here: " + String.join(", ", known) + ".";
        return ProblemException.badParameter(name, name + " " + hint);
    }
}
