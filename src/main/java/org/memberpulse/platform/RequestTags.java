package org.memberpulse.platform;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Set;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;

/**
 * What metrics tell of a request: the template of its address, and a method that HTTP has. For what comes to no resource,
 * such as the preflight of a browser, Quarkus would tell the address itself, which can hold a token or a member; and
 * whoever makes up methods would fill the memory.
 */
@Singleton
class RequestTags implements MeterFilter {
    private static final String OTHER = "OTHER";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    /** What Quarkus says instead of an address. */
    private static final Set<String> WORDS = Set.of("root", "NOT_FOUND", "REDIRECTION", "UNKNOWN", "/cors-preflight");

    private volatile Set<String> templates;

    @Override
    public Meter.Id map(Meter.Id id) {
        return id.getName().startsWith("http.server.requests")
                ? id.replaceTags(id.getTags().stream().map(this::told).toList())
                : id;
    }

    private Tag told(Tag tag) {
        boolean known =
                switch (tag.getKey()) {
                    case "uri" -> WORDS.contains(tag.getValue()) || templates().contains(tag.getValue());
                    case "method" -> METHODS.contains(tag.getValue());
                    default -> true;
                };
        return known ? tag : Tag.of(tag.getKey(), OTHER);
    }

    private Set<String> templates() {
        if (templates == null) {
            Set<String> found = new HashSet<>();
            for (var resource : ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
                for (var handler : resource.value.handlers) {
                    if (handler instanceof ClassRoutingHandler routing) {
                        routing.getMappers().values().forEach(methods -> methods.getTemplates()
                                .forEach(method ->
                                        found.add(template(resource.template.template, method.template.template))));
                    }
                }
            }
            templates = found;
        }
        return templates;
    }

    private static String template(String resource, String method) {
        return (resource + method).replaceAll("/{2,}", "/").replaceFirst("(.)/$", "$1");
    }
}
