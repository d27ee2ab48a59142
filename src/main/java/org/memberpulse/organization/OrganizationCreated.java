package org.memberpulse.organization;

import java.time.Instant;

/** Observed, in the creating transaction, by the features that give a new organization its defaults. */
public record OrganizationCreated(String organizationId, String name, Instant at) {}
