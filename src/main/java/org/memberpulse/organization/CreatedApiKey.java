package org.memberpulse.organization;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A new key.
 *
 * @param owner the person who uses a personal key; null for a program
 * @param key its text, shown this once
 */
public record CreatedApiKey(
        UUID id, String name, String prefix, String owner, String key, List<String> scopes, Instant expiresAt) {
    static CreatedApiKey of(ApiKey key, KeyText text) {
        return new CreatedApiKey(key.id, key.name, key.prefix, key.owner, text.text(), key.scopes, key.expiresAt);
    }
}
