package org.memberpulse.problem;

import java.util.Locale;

/**
 * The closed set of problems a caller can meet. The lower-case name is the stable {@code code} of the answer; the
 * status never changes for a code.
 */
public enum ProblemCode {
    BAD_REQUEST(400, "The request cannot be understood"),
    MALFORMED_BODY(400, "The body cannot be read"),
    UNKNOWN_FIELD(400, "The body has a field that does not exist"),
    WRONG_TYPE(400, "A field has the wrong type"),
    BAD_PARAMETER(400, "A parameter cannot be understood"),
    UNAUTHENTICATED(401, "A valid key is needed"),
    SCOPE_MISSING(403, "The key may not do this"),
    SIGNATURE_WRONG(403, "The signature does not fit"),
    NOT_FOUND(404, "There is nothing here"),
    MEMBER_UNKNOWN(404, "The member does not exist"),
    STAGE_UNKNOWN(404, "The stage does not exist"),
    SURVEY_UNKNOWN(404, "The survey does not exist"),
    SEGMENT_UNKNOWN(404, "The segment does not exist"),
    INVITATION_UNKNOWN(404, "The invitation does not exist"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "None of the accepted formats can be produced"),
    SLUG_TAKEN(409, "The slug is taken"),
    CONFLICT(409, "The request conflicts with the present state"),
    REQUEST_IN_PROGRESS(409, "The same request is being handled"),
    ERASED(409, "The member was erased"),
    RESPONSE_FINAL(409, "The answer is final"),
    INVITATION_EXPIRED(410, "The invitation has expired"),
    INVITATION_WITHDRAWN(410, "The invitation was withdrawn"),
    TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The format of the body is not supported"),
    INVALID(422, "The request is well-formed but not acceptable"),
    IDEMPOTENCY_KEY_REUSED(422, "The idempotency key belongs to another request"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    UNAVAILABLE(503, "The service cannot answer right now");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The address that documents this problem, for example {@code https://memberpulse.org/problems/member-unknown}. */
    public String type() {
        return "https://memberpulse.org/problems/" + code().replace('_', '-');
    }

    /** The code as callers see it, for example {@code member_unknown}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
