package org.memberpulse.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A key as it is listed; its text is never shown again.
 *
 * @param owner the person who uses a personal key; null for a program
 */
public record ApiKeyView(
        UUID id, String name, String prefix, String owner, List<String> scopes, Instant createdAt, Instant expiresAt) {
    static ApiKeyView of(ApiKey key) {
        return new ApiKeyView(key.id, key.name, key.prefix, key.owner, key.scopes, key.createdAt, key.expiresAt);
    }
}
