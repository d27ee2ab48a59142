package org.memberpulse.invitation;

/** What became of an email, as the tool that sends it tells. */
public enum DeliveryStatus {
    SENT,
    DELIVERED,
    /** The address failed for the time being; nothing follows from it. */
    SOFT_BOUNCED,
    /** The address fails for good. */
    BOUNCED,
    /** The member reported the email as spam. */
    COMPLAINED,
    UNSUBSCRIBED,
    OPENED;

    /** Whether the member wants no surveys any more. */
    boolean endsSurveys() {
        return this == COMPLAINED || this == UNSUBSCRIBED;
    }
}
