package org.memberpulse.problem;

import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.util.concurrent.atomic.AtomicLong;

/** A body while it comes. Its pieces and the clock call on different threads. */
final class GatheredBody {
    private static final long SECOND = 1_000;
    /** Bytes that are taken however much others hold: any answer to a survey. */
    private static final int SMALL = 16 * 1024;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final long limit;
    private final AtomicLong held;
    private final long room;
    private final UniEmitter<? super Void> done;
    private final Buffer body = Buffer.buffer();
    private final long began = System.nanoTime();
    private long timer;
    private boolean over;

    /**
     * @param held bytes of all bodies that are held, of which there should be no more than {@code room}
     * @param done hears that the body is there, or why it is not taken
     */
    GatheredBody(RoutingContext context, long limit, AtomicLong held, long room, UniEmitter<? super Void> done) {
        this.context = context;
        this.request = context.request();
        this.limit = limit;
        this.held = held;
        this.room = room;
        this.done = done;
    }

    synchronized void begin() {
        timer = context.vertx().setPeriodic(SECOND, tick -> requirePace());
        context.addEndHandler(ended -> letGo());
        request.handler(this::take);
        request.exceptionHandler(broken -> refuse(BodyLimit.brokeOff()));
        request.endHandler(ended -> finish());
        request.resume();
    }

    private synchronized void take(Buffer piece) {
        if (over) {
            return;
        }
        body.appendBuffer(piece);
        if (body.length() > limit) {
            refuse(BodyLimit.exceeded(limit));
        } else if (held.addAndGet(piece.length()) > room && body.length() > SMALL) {
            refuse(Diagnosis.ofStatus(503));
        }
    }

    private synchronized void requirePace() {
        if (!over && BodyLimit.isTooSlow(System.nanoTime() - began, body.length())) {
            context.addEndHandler(told -> request.connection().close());
            refuse(BodyLimit.tooSlow());
        }
    }

    private synchronized void finish() {
        if (!over) {
            end();
            ((RoutingContextInternal) context).setBody(body);
            done.complete(null);
        }
    }

    private synchronized void refuse(ProblemException refusal) {
        if (!over) {
            end();
            done.fail(refusal);
        }
    }

    private void end() {
        over = true;
        context.vertx().cancelTimer(timer);
    }

    private synchronized void letGo() {
        end();
        held.addAndGet(-body.length());
    }
}
