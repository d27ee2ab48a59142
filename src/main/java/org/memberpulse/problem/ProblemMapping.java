package org.memberpulse.problem;

import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every exception that leaves a resource becomes a problem. */
class ProblemMapping {
    private final ProblemAnswer answer;

    ProblemMapping(ProblemAnswer answer) {
        this.answer = answer;
    }

    // The exact types are those with a mapper of the framework's own, which would win over the one for Throwable.
    @ServerExceptionMapper(
            value = {
                Throwable.class,
                WebApplicationException.class,
                NotFoundException.class,
                ValidationException.class,
                MismatchedInputException.class,
                InvalidDefinitionException.class,
                UnauthorizedException.class,
                ForbiddenException.class,
                AuthenticationFailedException.class,
                AuthenticationCompletionException.class
            },
            priority = Priorities.USER - 1_000)
    Response problem(Throwable thrown, RoutingContext request) {
        if (thrown instanceof WebApplicationException passing
                && passing.getResponse().getStatus() < 400) {
            return passing.getResponse();
        }
        return answer.response(AllowedMethods.added(thrown), request);
    }
}
