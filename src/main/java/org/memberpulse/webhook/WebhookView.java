package org.memberpulse.webhook;

import java.time.Instant;
import java.util.List;

/**
 * A webhook as it is.
 *
 * @param events what it is told; null for everything
 * @param enabled whether it is sent to
 * @param disabledReason why it is not sent to; null when it is
 * @param disabledAt since when it is not sent to
 * @param failingSince the first attempt that failed since anything last arrived; null when all is well
 * @param deliveredAt when something last arrived
 * @param secret what signs the deliveries, said once: when the webhook is made or its secret changed
 * @param previousSecretUntil until when deliveries are signed with the secret before, too
 */
public record WebhookView(
        String code,
        String url,
        List<EventType> events,
        boolean enabled,
        DisabledReason disabledReason,
        Instant disabledAt,
        Instant failingSince,
        Instant deliveredAt,
        String description,
        Instant createdAt,
        String secret,
        Instant previousSecretUntil) {
    static WebhookView of(Webhook webhook, String secret) {
        return new WebhookView(
                webhook.code,
                webhook.url,
                webhook.events == null
                        ? null
                        : webhook.events.stream().map(EventType::ofCode).toList(),
                webhook.disabledReason == null,
                webhook.disabledReason,
                webhook.disabledAt,
                webhook.failingSince,
                webhook.deliveredAt,
                webhook.description,
                webhook.createdAt,
                secret,
                webhook.previousUntil);
    }
}
