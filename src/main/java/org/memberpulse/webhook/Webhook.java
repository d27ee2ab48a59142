package org.memberpulse.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** Where an organization wants to be told what happened. */
@Entity
class Webhook extends PanacheEntityBase {
    /** A receiver that is told a new secret needs time to use it. */
    static final Duration BOTH_SECRETS = Duration.ofHours(24);

    /** Random: a webhook that is deleted and made again under its code is another one, with another secret. */
    @Id
    public UUID id;

    @TenantId
    @PartitionKey
    public String organizationId;

    public String code;
    public String url;
    public List<String> events;
    public String description;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    public DisabledReason disabledReason;

    public Instant disabledAt;
    public int generation;
    public String secretId;
    public String previousSecretId;
    public Instant previousUntil;
    public Instant createdAt;

    @Column(insertable = false, updatable = false)
    public Instant deliveredAt;

    @Column(insertable = false, updatable = false)
    public Instant failingSince;

    static Webhook of(String code, String secretId, Instant now) {
        Webhook webhook = new Webhook();
        webhook.id = UUID.randomUUID();
        webhook.code = code;
        webhook.generation = 1;
        webhook.secretId = secretId;
        webhook.createdAt = now;
        return webhook;
    }

    static Optional<Webhook> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    static List<Webhook> inOrder() {
        return list("order by code");
    }

    /** Takes over what is wanted; says whether it was not sent to before and is now. */
    boolean become(NewWebhook wanted, Instant now) {
        url = wanted.url();
        events = wanted.events() == null
                ? null
                : wanted.events().stream().map(EventType::code).distinct().toList();
        description = wanted.description();
        boolean wasDisabled = disabledReason != null;
        if (wanted.enabled() == null || wanted.enabled()) {
            disabledReason = null;
            disabledAt = null;
            return wasDisabled;
        }
        if (disabledReason != DisabledReason.SWITCHED_OFF) {
            disabledReason = DisabledReason.SWITCHED_OFF;
            disabledAt = now;
        }
        return false;
    }

    void changeSecret(String newSecretId, Instant now) {
        previousSecretId = secretId;
        previousUntil = now.plus(BOTH_SECRETS);
        secretId = newSecretId;
        generation++;
    }
}
