package org.memberpulse.webhook;

import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.platform.ServerSecret;

/**
 * The secrets that sign deliveries: 256 bits derived from the webhook's random id and the number of the secret, under the
 * server's secret. They are said once and stored nowhere.
 */
@Singleton
class WebhookSecrets {
    private static final String PREFIX = "whsec_";

    private final ServerSecret secret;

    WebhookSecrets(ServerSecret secret) {
        this.secret = secret;
    }

    /** Names the server's secret that new ones are made with. */
    String currentSecretId() {
        return secret.currentId();
    }

    /** The bytes that sign; empty when the server's secret that made them is no longer configured. */
    Optional<byte[]> key(String organization, UUID webhook, int generation, String secretId) {
        return secret.derive(secretId, "webhook:" + organization + ":" + webhook + ":" + generation);
    }

    /** The same as the receiver is told it. */
    String text(byte[] key) {
        return PREFIX + Base64.getEncoder().encodeToString(key);
    }
}
