package org.memberpulse.organization;

import java.time.Instant;
import java.util.Set;

/**
 * What a valid key allows; the operator's has no organization.
 *
 * @param owner of a personal key; null for a program
 */
record KeyGrant(String id, String organizationId, String owner, Set<String> scopes, Instant expiresAt) {
    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
