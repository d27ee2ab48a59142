package org.memberpulse.webhook;

/** What was wrong with an attempt. A fixed set: nothing that a receiver says is kept. */
public enum DeliveryError {
    /** No whole answer within the time of an attempt. */
    TIMEOUT,
    UNKNOWN_HOST,
    /** The name leads to an address inside of a network. */
    REFUSED_ADDRESS,
    CONNECTION_REFUSED,
    /** The connection could not be made, or ended before the answer did. */
    CONNECTION_FAILED,
    /** The certificate is not of this name, or nobody known vouches for it. */
    TLS,
    REDIRECT,
    /** The status is not 2xx. */
    STATUS,
    /** What was answered is not HTTP. */
    INVALID_ANSWER,
    /** The server's secret that made the webhook's secret is no longer configured: the webhook needs a new one. */
    NO_SECRET,
    /** Nothing was sent, because by now nobody should be told any more. */
    OBSOLETE
}
