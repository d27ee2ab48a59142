package org.memberpulse.limit;

import io.github.bucket4j.TimeMeter;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks up what a secret opens, and ends the guessing of an address that presents many that open nothing. */
@Singleton
public class LookUps {
    private final CurrentVertxRequest current;
    private final Trials trials;

    LookUps(LimitConfig config, CurrentVertxRequest current) {
        this.current = current;
        this.trials = new Trials(config.failures(), TimeMeter.SYSTEM_NANOTIME);
    }

    /** The same for the running request. */
    public <T> Optional<T> find(String secret, Supplier<Optional<T>> lookUp) {
        return find(current.getCurrent(), secret, lookUp);
    }

    /**
     * What a secret opens.
     *
     * @throws org.memberpulse.problem.ProblemException when the address of the request has presented too many unknown
     *     secrets and this one is not known to work: then it is not looked up
     */
    public <T> Optional<T> find(RoutingContext request, String secret, Supplier<Optional<T>> lookUp) {
        Caller address = Caller.at(request.request().remoteAddress());
        Caller bearer = Caller.with(secret);
        Usage before = before(address, bearer);
        if (!before.passed()) {
            before.tell(request.response().headers());
            throw before.refusal();
        }
        Optional<T> found = lookUp.get();
        trials.after(address, bearer, found.isPresent());
        return found;
    }

    /** Whether a secret may be looked up. */
    Usage before(Caller address, Caller bearer) {
        return trials.before(address, bearer);
    }
}
