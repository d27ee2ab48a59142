package org.memberpulse.problem;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Waits for the body before the request gets a thread, so that whoever sends slowly, or never to the end, holds a
 * connection and keeps nobody else waiting. Batches that are read line by line hold a thread while they come: only so
 * many do at once.
 */
class BodyGathering {
    /** What asks nothing of a thread must come before what needs one. */
    private static final int FIRST = 0;

    private static final int STREAMS = 16;
    private static final Duration LATER = Duration.ofSeconds(10);
    private static final long LEAST_ROOM = 64L << 20;
    private static final int SHARE_OF_MEMORY = 8;

    private final Semaphore streams = new Semaphore(STREAMS);
    private final AtomicLong held = new AtomicLong();
    private final long room = Math.max(LEAST_ROOM, Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY);

    @ServerRequestFilter(nonBlocking = true, priority = FIRST)
    Uni<Void> gather(RoutingContext context) {
        String path = context.normalizedPath();
        if (!hasBody(context.request())) {
            return Uni.createFrom().voidItem();
        }
        if (BodyLimit.isStreamed(path)) {
            begin(context);
            return Uni.createFrom().voidItem();
        }
        return Uni.createFrom()
                .emitter(done -> new GatheredBody(context, BodyLimit.of(path), held, room, done).begin());
    }

    private void begin(RoutingContext context) {
        if (!streams.tryAcquire()) {
            throw ProblemException.retryLater(
                    ProblemCode.UNAVAILABLE, "As many batches are being read as can be at once", LATER);
        }
        context.addEndHandler(ended -> streams.release());
    }

    private static boolean hasBody(HttpServerRequest request) {
        return !request.isEnded()
                && (request.version() == HttpVersion.HTTP_2
                        || request.headers().contains("Content-Length")
                        || request.headers().contains("Transfer-Encoding"));
    }
}
