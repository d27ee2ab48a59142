package org.memberpulse.limit;

/** The limits there are, by the names that callers see. */
enum Policy {
    /** Requests with one survey token. */
    TOKEN("token", "This link was used too often"),
    /** Requests with one API key, or to one hook. */
    KEY("key", "This key was used too often"),
    /** Requests from one address, whatever they present. */
    ADDRESS("address", "Too many requests came from this address"),
    /** Different tokens and keys from one address that lead to nothing. */
    FAILURES("failures", "Too many unknown keys and links came from this address");

    final String code;
    final String exceeded;

    Policy(String code, String exceeded) {
        this.code = code;
        this.exceeded = exceeded;
    }
}
