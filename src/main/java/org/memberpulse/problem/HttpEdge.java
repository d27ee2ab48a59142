package org.memberpulse.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/**
 * What must be refused before a resource is chosen: sizes, ambiguous framing, impossible addresses. Every refusal and
 * every failure outside Quarkus REST ends as a problem too. Not here: what Netty or Quarkus refuse before any route (no
 * HTTP at all, both a length and chunks) gets a bare 400, 414 or 431.
 */
@Singleton
class HttpEdge {
    static final int MAX_URI = 8 * 1024;
    static final int MAX_HEADERS = 16 * 1024;
    private static final String NOSNIFF = "X-Content-Type-Options";
    private static final int FIRST = 10_000;
    // After static files and every other route.
    private static final int AFTER_ALL = 1_000_000;

    /** In emails; what is put behind them is not ours. */
    private static final List<String> LINKS = List.of("/s/", "/r/");

    private final ProblemAnswer answer;

    HttpEdge(ProblemAnswer answer) {
        this.answer = answer;
    }

    void install(@Observes Filters filters) {
        filters.register(this::pass, FIRST);
    }

    void install(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(this::fail);
        router.route().order(AFTER_ALL).handler(unknown -> answer.end(Diagnosis.ofStatus(404), unknown));
        // What the router itself cannot make sense of, such as a broken escape, never reaches a failure handler.
        router.errorHandler(400, this::fail);
    }

    private void pass(RoutingContext request) {
        request.response().putHeader(NOSNIFF, "nosniff");
        if (String.valueOf(request.request().path()).startsWith("/v1/")) {
            // Problems are in English; whoever looks for their language stumbles over what is none, such as a hyphen.
            request.request().headers().remove("Accept-Language");
        }
        ProblemException refusal = refusal(request.request());
        if (refusal != null) {
            answer.end(refusal, request);
        } else if (LooseAddress.isStrict(request.request().uri())) {
            request.next();
        } else {
            correct(request);
        }
    }

    private void correct(RoutingContext request) {
        String address = request.request().uri();
        boolean looked = List.of(HttpMethod.GET, HttpMethod.HEAD)
                .contains(request.request().method());
        if (looked && LINKS.stream().anyMatch(address::startsWith)) {
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", LooseAddress.strict(address))
                    .putHeader("Cache-Control", "no-store")
                    .end();
        } else {
            answer.end(
                    new ProblemException(
                            ProblemCode.BAD_REQUEST, "The address holds a character that must be percent-encoded."),
                    request);
        }
    }

    private void fail(RoutingContext request) {
        request.response().putHeader(NOSNIFF, "nosniff");
        if (!LooseAddress.isStrict(request.request().uri())) {
            // A route before the edge did not get over it.
            correct(request);
            return;
        }
        Throwable thrown = request.failure();
        boolean said = thrown == null || request.statusCode() >= 400 && request.statusCode() < 500;
        answer.end(said ? Diagnosis.ofStatus(request.statusCode()) : thrown, request);
    }

    private static ProblemException refusal(HttpServerRequest request) {
        if (request.uri().length() > MAX_URI) {
            return Diagnosis.ofStatus(414);
        }
        if (headerBytes(request) > MAX_HEADERS) {
            return Diagnosis.ofStatus(431);
        }
        List<String> hosts = request.headers().getAll("Host");
        if (hosts.size() > 1 || hosts.isEmpty() && request.version() == HttpVersion.HTTP_1_1) {
            return new ProblemException(ProblemCode.BAD_REQUEST, "Send exactly one Host header.");
        }
        if (request.uri().contains("%00")) {
            return new ProblemException(ProblemCode.BAD_REQUEST, "The address holds a NUL character.");
        }
        return length(request);
    }

    private static ProblemException length(HttpServerRequest request) {
        List<String> lengths = request.headers().getAll("Content-Length");
        if (lengths.isEmpty()) {
            return null;
        }
        if (lengths.size() > 1 || request.headers().contains("Transfer-Encoding")) {
            return new ProblemException(ProblemCode.BAD_REQUEST, "The length of the body is stated in two ways.");
        }
        long limit = BodyLimit.of(String.valueOf(request.path()));
        try {
            return Long.parseLong(lengths.get(0)) > limit ? BodyLimit.exceeded(limit) : null;
        } catch (NumberFormatException refused) {
            return new ProblemException(ProblemCode.BAD_REQUEST, "Content-Length is not a number.");
        }
    }

    private static int headerBytes(HttpServerRequest request) {
        int bytes = 0;
        for (Map.Entry<String, String> header : request.headers()) {
            bytes += header.getKey().length() + header.getValue().length() + 4;
        }
        return bytes;
    }
}
