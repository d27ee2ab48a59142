package org.memberpulse.webhook;

/** Why a webhook is not sent to. */
public enum DisabledReason {
    /** A person said so; nothing is collected for it. */
    SWITCHED_OFF,
    /** It answered 410. What happens is collected. */
    GONE,
    /** A delivery failed for the last time while no other arrived. What happens is collected. */
    FAILING
}
