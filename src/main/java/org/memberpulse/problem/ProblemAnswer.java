package org.memberpulse.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Writes a problem, for Quarkus REST and for Vert.x routes alike, whatever the caller's {@code Accept} says. */
@Singleton
public class ProblemAnswer {
    private static final Logger LOG = Logger.getLogger(ProblemAnswer.class);
    private static final List<String> CHALLENGES =
            List.of("Bearer realm=\"member-pulse\"", "Basic realm=\"member-pulse\", charset=\"UTF-8\"");
    // Long enough for a caller that is still sending to read why it was refused.
    private static final long LINGER_MILLIS = 1_000;

    private final ObjectMapper mapper;
    private final Instance<ProblemPages> pages;

    ProblemAnswer(ObjectMapper mapper, @Any Instance<ProblemPages> pages) {
        this.mapper = mapper;
        this.pages = pages;
    }

    /** For a JAX-RS resource, filter or mapper. */
    Response response(Throwable thrown, RoutingContext request) {
        ProblemException refusal = diagnose(thrown, request);
        ProblemPages.Told told = told(refusal, request);
        Response.ResponseBuilder response =
                Response.status(refusal.code().status()).entity(told.body());
        told.headers().forEach(response::header);
        refusal.headers().forEach(response::header);
        if (refusal.code() == ProblemCode.UNAUTHENTICATED) {
            CHALLENGES.forEach(challenge -> response.header("WWW-Authenticate", challenge));
        }
        return response.build();
    }

    /** For a Vert.x route or filter: ends the request. */
    public void end(Throwable thrown, RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        ProblemException refusal = diagnose(thrown, request);
        if (response.headWritten()) {
            // Half an answer must not look whole.
            request.request().connection().close();
            return;
        }
        ProblemPages.Told told = told(refusal, request);
        response.setStatusCode(refusal.code().status());
        told.headers().forEach(response::putHeader);
        refusal.headers().forEach(response::putHeader);
        if (refusal.code() == ProblemCode.UNAUTHENTICATED) {
            response.putHeader("WWW-Authenticate", CHALLENGES);
        }
        response.end(Buffer.buffer(told.body()));
    }

    private ProblemException diagnose(Throwable thrown, RoutingContext request) {
        ProblemException refusal = Diagnosis.of(thrown);
        if (refusal.code() == ProblemCode.INTERNAL_ERROR) {
            LOG.errorf(thrown, "A request failed, traceId=%s", TraceId.of(request));
        } else if (refusal.code() == ProblemCode.UNAVAILABLE) {
            LOG.warnf("A request was refused for now, traceId=%s: %s", TraceId.of(request), thrown);
        } else {
            LOG.debugf("%s, traceId=%s", refusal.code(), TraceId.of(request));
        }
        if (refusal.code() == ProblemCode.TOO_LARGE) {
            hangUp(request);
        }
        return refusal;
    }

    /** What is left of a refused body is thrown away for a moment, then the connection ends. */
    private static void hangUp(RoutingContext request) {
        request.response().putHeader("Connection", "close");
        request.addEndHandler(ended -> {
            request.request().handler(null).resume();
            request.vertx().setTimer(LINGER_MILLIS, timer -> request.request()
                    .connection()
                    .close());
        });
    }

    private ProblemPages.Told told(ProblemException refusal, RoutingContext request) {
        return pages.stream()
                .flatMap(page -> page.page(refusal, request).stream())
                .findFirst()
                .orElseGet(() -> new ProblemPages.Told(
                        Map.of("Content-Type", Problem.MEDIA_TYPE, "Cache-Control", "no-store"),
                        body(refusal, request)));
    }

    private byte[] body(ProblemException refusal, RoutingContext request) {
        try {
            return mapper.writeValueAsBytes(Problem.of(refusal, TraceId.of(request)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
