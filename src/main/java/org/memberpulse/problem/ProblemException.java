package org.memberpulse.problem;

import java.util.List;

/** A request that cannot be fulfilled, with what the caller is told about it. */
public class ProblemException extends RuntimeException {
    private final ProblemCode code;
    private final List<FieldError> errors;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    public ProblemException(ProblemCode code, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
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
}
