package org.memberpulse.organization;

/** Fired in the transaction that changes anything a {@link Remembered} value was read from. */
public record ConfigurationChanged(String organizationId) {}
