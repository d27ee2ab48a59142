package org.memberpulse.platform.embedded;

/** The service cannot start; the message is one sentence for the operator, who needs no stack trace. */
public class StartRefused extends RuntimeException {
    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
