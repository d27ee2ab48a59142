package org.memberpulse.webhook;

/** How far a delivery has come. */
public enum DeliveryState {
    PENDING,
    DELIVERED,
    /** The last attempt failed; a replay queues it again. */
    FAILED,
    /** Nobody should be told any more: the member has answered, or cannot answer any more. */
    DROPPED
}
