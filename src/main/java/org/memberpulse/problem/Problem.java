package org.memberpulse.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * The body of every answer that is not a success (RFC 9457).
 *
 * @param type address of the documentation of this kind of problem
 * @param title the kind of problem in words, the same for every occurrence
 * @param status the HTTP status
 * @param code stable code to branch on, see {@link ProblemCode}
 * @param detail what happened this time
 * @param errors the fields or parameters that are wrong; absent when there are none
 * @param traceId the id under which the service's log speaks of this request, 32 hexadecimal digits
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors,
        String traceId) {
    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemException refusal, String traceId) {
        ProblemCode code = refusal.code();
        return new Problem(
                code.type(), code.title(), code.status(), code.code(), refusal.getMessage(), refusal.errors(), traceId);
    }
}
