package org.memberpulse.organization;

/** Observed, in the changing transaction, by whatever keeps local days. */
public record TimeZoneChanged(String organizationId) {}
