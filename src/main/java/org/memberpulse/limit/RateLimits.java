package org.memberpulse.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.memberpulse.problem.ProblemAnswer;

/**
 * Holds every request that can reach the database to the limits, before its body is read and its secret is looked up.
 * Scripts, styles and the pages of the dashboard are served from memory and count for nothing.
 */
@Singleton
class RateLimits {
    private static final int AFTER_THE_EDGE = 9_999;
    private static final List<String> COUNTED = List.of("/v1/", "/s/", "/r/", "/demo/");

    private final Limit addresses;
    private final Limit tokens;
    private final Limit keys;
    private final LookUps lookUps;
    private final ProblemAnswer answer;

    RateLimits(LimitConfig config, LookUps lookUps, ProblemAnswer answer) {
        this.addresses = new Limit(Policy.ADDRESS, config.address(), TimeMeter.SYSTEM_NANOTIME);
        this.tokens = new Limit(Policy.TOKEN, config.token(), TimeMeter.SYSTEM_NANOTIME);
        this.keys = new Limit(Policy.KEY, config.key(), TimeMeter.SYSTEM_NANOTIME);
        this.lookUps = lookUps;
        this.answer = answer;
    }

    void install(@Observes Filters filters) {
        filters.register(this::pass, AFTER_THE_EDGE);
    }

    private void pass(RoutingContext request) {
        String path = request.normalizedPath();
        if (COUNTED.stream().noneMatch(path::startsWith)) {
            request.next();
            return;
        }
        Usage usage = usage(request, path);
        usage.tell(request.response().headers());
        if (usage.passed()) {
            request.next();
        } else {
            answer.end(usage.refusal(), request);
        }
    }

    private Usage usage(RoutingContext request, String path) {
        Caller address = Caller.at(request.request().remoteAddress());
        Usage usage = addresses.take(address);
        Optional<Presented> presented = Presented.in(path, request.request().getHeader(HttpHeaders.AUTHORIZATION));
        if (!usage.passed() || presented.isEmpty()) {
            return usage;
        }
        Caller bearer = Caller.with(presented.get().secret());
        Limit own = presented.get().policy() == Policy.TOKEN ? tokens : keys;
        usage = usage.orTighter(own.take(bearer));
        Usage trial = lookUps.before(address, bearer);
        return usage.passed() && !trial.passed() ? trial : usage;
    }
}
