package org.memberpulse.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A key as it is listed; its text is never shown again. */
public record ApiKeyView(
        UUID id, String name, String prefix, List<String> scopes, Instant createdAt, Instant expiresAt) {
    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(key.id, key.name, key.prefix, key.scopes, key.createdAt, key.expiresAt);
    }
}
