package org.memberpulse.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.memberpulse.platform.Json;

/** Writes and signs what is sent. */
@Singleton
class LetterWriter {
    private final WebhookSecrets secrets;

    LetterWriter(WebhookSecrets secrets) {
        this.secrets = secrets;
    }

    /** The letter of an attempt; empty when the secret that must sign it cannot be derived any more. */
    Optional<Letter> write(Endpoint endpoint, Delivery delivery, Map<String, ?> details, Instant now) {
        List<byte[]> keys = keys(endpoint, now);
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        String id = delivery.event().toString();
        String body = body(endpoint.organization(), delivery, details);
        String signatures = keys.stream().map(key -> sign(key, id, now, body)).collect(Collectors.joining(" "));
        return Optional.of(new Letter(URI.create(endpoint.url()), id, now.getEpochSecond(), signatures, body));
    }

    private List<byte[]> keys(Endpoint endpoint, Instant now) {
        List<byte[]> keys = new ArrayList<>();
        secrets.key(endpoint.organization(), endpoint.webhook(), endpoint.generation(), endpoint.secretId())
                .ifPresent(keys::add);
        if (!keys.isEmpty() && endpoint.previousUntil() != null && now.isBefore(endpoint.previousUntil())) {
            secrets.key(
                            endpoint.organization(),
                            endpoint.webhook(),
                            endpoint.generation() - 1,
                            endpoint.previousSecretId())
                    .ifPresent(keys::add);
        }
        return keys;
    }

    private static String body(String organization, Delivery delivery, Map<String, ?> details) {
        ObjectNode data = delivery.data().deepCopy();
        details.forEach(data::putPOJO);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", delivery.type().code());
        body.put("timestamp", delivery.occurredAt().toString());
        body.put("organization", organization);
        body.put("data", data);
        return Json.write(body);
    }

    private static String sign(byte[] key, String id, Instant now, String body) {
        try {
            return new Webhook(key).sign(id, now.getEpochSecond(), body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a derived key can always sign", e);
        }
    }
}
