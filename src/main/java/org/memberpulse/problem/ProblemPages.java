package org.memberpulse.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;

/** How problems are told at the addresses that people, and not programs, open. */
public interface ProblemPages {
    /** The page for a refusal; empty where it is told as a problem. Called on any thread: must not block. */
    Optional<Told> page(ProblemException refusal, RoutingContext request);

    /** Headers and body of an answer. */
    record Told(Map<String, String> headers, byte[] body) {}
}
