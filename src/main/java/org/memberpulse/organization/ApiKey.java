package org.memberpulse.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.memberpulse.platform.Ids;

/** A key of an organization. Its text is shown once and kept only as a hash. */
@Entity
class ApiKey extends PanacheEntityBase {
    @Id
    public UUID id;

    @TenantId
    @PartitionKey
    public String organizationId;

    public String name;
    public String owner;
    public String prefix;
    public byte[] keyHash;
    public List<String> scopes;
    public Instant createdAt;
    public Instant expiresAt;
    public Instant revokedAt;

    static ApiKey of(KeyText text, NewApiKey wanted, Instant now) {
        ApiKey key = new ApiKey();
        key.id = Ids.ordered();
        key.name = wanted.name();
        key.owner = wanted.owner();
        key.prefix = text.prefix();
        key.keyHash = text.hash();
        key.scopes = wanted.scopes().stream().distinct().toList();
        key.createdAt = now;
        key.expiresAt = wanted.expiresAt();
        return key;
    }

    static List<ApiKey> unrevoked() {
        return list("revokedAt is null order by createdAt");
    }

    void revoke(Instant now) {
        revokedAt = revokedAt == null ? now : revokedAt;
    }
}
