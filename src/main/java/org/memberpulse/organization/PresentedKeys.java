package org.memberpulse.organization;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Sha256;

/** Checks presented keys. A revoked key works for at most the few seconds that a valid one is remembered. */
@Singleton
class PresentedKeys {
    /** Below the 5 s that a revocation may take; failures are not remembered. */
    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private final Jdbi jdbi;
    private final Clock clock;
    private final Optional<byte[]> operatorHash;
    private final Cache<String, KeyGrant> grants = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    PresentedKeys(
            Jdbi jdbi, Clock clock, @ConfigProperty(name = "memberpulse.operator-key") Optional<String> operatorKey) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.operatorHash = operatorKey.map(Sha256::of);
    }

    /** The grant of a key that was checked moments ago. */
    Optional<KeyGrant> known(String text) {
        return Optional.ofNullable(grants.getIfPresent(cacheKey(text)))
                .filter(grant -> !grant.expired(clock.instant()));
    }

    Optional<KeyGrant> find(String text) {
        if (operatorHash
                .filter(hash -> MessageDigest.isEqual(hash, Sha256.of(text)))
                .isPresent()) {
            return Optional.of(new KeyGrant("operator", null, null, Set.of(Scope.OPERATOR), null));
        }
        Optional<KeyGrant> grant = KeyText.parse(text).flatMap(this::read);
        grant.ifPresent(valid -> grants.put(cacheKey(text), valid));
        return grant;
    }

    void forgetAll() {
        grants.invalidateAll();
    }

    /** The memory of the service holds no usable key. */
    private static String cacheKey(String text) {
        return HexFormat.of().formatHex(Sha256.of(text));
    }

    private Optional<KeyGrant> read(KeyText key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, owner, scopes, expires_at from api_key
                        where organization_id = :organization and key_hash = :hash
                          and revoked_at is null and (expires_at is null or expires_at > :now)""")
                .bind("organization", key.organizationId())
                .bind("hash", key.hash())
                .bind("now", clock.instant())
                .map((row, context) -> new KeyGrant(
                        row.getString("id"),
                        key.organizationId(),
                        row.getString("owner"),
                        Set.of((String[]) row.getArray("scopes").getArray()),
                        Columns.instant(row, "expires_at")))
                .findOne());
    }
}
