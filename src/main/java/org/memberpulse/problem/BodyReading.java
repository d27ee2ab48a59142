package org.memberpulse.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/**
 * Surrounds the reading of every body: bounded, present where it is needed, and refused in the caller's terms. Here
 * rather than in an exception mapper, because only here an error of Jackson is certainly about the caller's document.
 */
@Provider
public class BodyReading implements ReaderInterceptor {
    private final CurrentVertxRequest request;

    BodyReading(CurrentVertxRequest request) {
        this.request = request;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        String path = request.getCurrent().normalizedPath();
        context.setInputStream(new BodyLimit(context.getInputStream(), BodyLimit.of(path)));
        Object body;
        try {
            body = context.proceed();
        } catch (JsonProcessingException refused) {
            throw JsonRefusal.of(refused);
        } catch (CharacterCodingException refused) {
            throw JsonRefusal.notUtf8();
        } catch (WebApplicationException wrapped) {
            if (wrapped.getCause() instanceof JsonProcessingException refused) {
                throw JsonRefusal.of(refused);
            }
            throw wrapped;
        }
        if (isNothing(body) && !mayBeLeftOut(context)) {
            throw new ProblemException(ProblemCode.MALFORMED_BODY, "A body is needed here.");
        }
        return body;
    }

    private static boolean isNothing(Object body) {
        return body == null || body instanceof JsonNode node && (node.isMissingNode() || node.isNull());
    }

    private static boolean mayBeLeftOut(ReaderInterceptorContext context) {
        return Arrays.stream(context.getAnnotations()).anyMatch(OptionalBody.class::isInstance);
    }
}
