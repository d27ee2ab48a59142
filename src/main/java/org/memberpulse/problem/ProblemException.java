package org.memberpulse.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A request that cannot be fulfilled, with what the caller is told about it. */
public class ProblemException extends RuntimeException {
    private final ProblemCode code;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
        this(code, detail, errors, Map.of());
    }

    /** @param headers response headers that belong to the problem, such as {@code Allow} */
    public ProblemException(ProblemCode code, String detail, List<FieldError> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** A refusal that ends by itself: a 429 or 503 that says in whole seconds (rounded up) when to come back. */
    public static ProblemException retryLater(ProblemCode code, String detail, Duration after) {
        long seconds = Math.max(1, after.plusMillis(999).toSeconds());
        return new ProblemException(code, detail, List.of(), Map.of("Retry-After", Long.toString(seconds)));
    }

    /** A well-formed request with one value that is not acceptable. */
    public static ProblemException invalid(String pointer, String detail) {
        return new ProblemException(ProblemCode.INVALID, detail, List.of(new FieldError(pointer, detail)));
    }

    /** A query or path parameter that cannot be understood. */
    public static ProblemException badParameter(String name, String detail) {
        return new ProblemException(ProblemCode.BAD_PARAMETER, detail, List.of(new FieldError(name, detail)));
    }

    public ProblemCode code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
