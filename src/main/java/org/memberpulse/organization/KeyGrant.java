package org.memberpulse.organization;

import java.time.Instant;
import java.util.Set;

/** What a valid key allows; the operator's has no organization. */
record KeyGrant(String id, String organizationId, Set<String> scopes, Instant expiresAt) {
    boolean expired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
