package org.memberpulse.problem;

import static org.memberpulse.problem.ProblemCode.*;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;

/** What the caller is told about an exception; nothing of an unexpected one. */
public final class Diagnosis {
    private Diagnosis() {}

    public static ProblemException of(Throwable thrown) {
        ProblemException said = Causes.find(thrown, ProblemException.class);
        if (said != null) {
            return said;
        }
        if (thrown instanceof ConstraintViolationException violations) {
            return Violations.refusal(violations);
        }
        if (thrown instanceof UnauthorizedException || thrown instanceof AuthenticationException) {
            return new ProblemException(UNAUTHENTICATED, "Send a valid API key.");
        }
        if (thrown instanceof ForbiddenException) {
            return new ProblemException(SCOPE_MISSING, "The key lacks the scope that this needs.");
        }
        if (Outage.causes(thrown) || thrown instanceof RejectedExecutionException) {
            return ProblemException.retryLater(
                    UNAVAILABLE, "Try again in a moment; sending the same again is safe.", Duration.ofSeconds(2));
        }
        if (thrown instanceof WebApplicationException refused) {
            return ofStatus(refused.getResponse().getStatus());
        }
        return internal();
    }

    static ProblemException ofStatus(int status) {
        return switch (status) {
            case 401 -> new ProblemException(UNAUTHENTICATED, "Send a valid API key.");
            case 403 -> new ProblemException(SCOPE_MISSING, "The key lacks the scope that this needs.");
            case 404 -> new ProblemException(NOT_FOUND, "Nothing is known at this address.");
            case 405 -> new ProblemException(METHOD_NOT_ALLOWED, "The method is not supported at this address.");
            case 406 -> new ProblemException(NOT_ACCEPTABLE, "The formats in Accept are not offered here.");
            case 409 -> new ProblemException(CONFLICT, "The present state does not allow this.");
            case 413 -> new ProblemException(TOO_LARGE, "The body is larger than this address takes.");
            case 414 -> new ProblemException(URI_TOO_LONG, "Shorten the address.");
            case 415 -> new ProblemException(UNSUPPORTED_MEDIA_TYPE, "The Content-Type is not taken here.");
            case 429 ->
                ProblemException.retryLater(TOO_MANY_REQUESTS, "Slow down, then try again.", Duration.ofSeconds(1));
            case 431 -> new ProblemException(HEADERS_TOO_LARGE, "Send fewer or shorter headers.");
            case 503 -> ProblemException.retryLater(UNAVAILABLE, "Try again in a moment.", Duration.ofSeconds(2));
            default ->
                status >= 400 && status < 500
                        ? new ProblemException(BAD_REQUEST, "The request does not follow the HTTP rules.")
                        : internal();
        };
    }

    private static ProblemException internal() {
        return new ProblemException(INTERNAL_ERROR, "The failure was logged under the traceId.");
    }
}
