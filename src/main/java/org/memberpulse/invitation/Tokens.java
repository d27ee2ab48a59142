package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.platform.ServerSecret;

/**
 * Survey tokens: {@code <organization>.<144 bits>}. The bits are derived from the invitation's id under the server's
 * secret, so that a repeated trigger can say the token again although only its hash is stored. The hash covers the
 * characters as they are sent.
 */
@Singleton
class Tokens {
    private static final int TOKEN_BYTES = 18;
    private static final double TWO_TO_THE_53 = 0x1p53;

    private final ServerSecret secret;

    Tokens(ServerSecret secret) {
        this.secret = secret;
    }

    /** Names the secret that new tokens are made with, without telling anything about it. */
    String currentSecretId() {
        return secret.currentId();
    }

    /** The token of an invitation; empty when the secret that made it is no longer configured. */
    Optional<String> token(String organization, UUID invitation, String secretId) {
        return secret.derive(secretId, "invitation:" + organization + ":" + invitation)
                .map(bits -> organization + "."
                        + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bits, TOKEN_BYTES)));
    }

    /** A number in [0, 1) that is always the same for a member and wave and cannot be foreseen without the secret. */
    double draw(String organization, UUID member, String wave) {
        byte[] bits = secret.derive("sample:" + organization + ":" + member + ":" + wave);
        return (ByteBuffer.wrap(bits).getLong() >>> (Long.SIZE - 53)) / TWO_TO_THE_53;
    }
}
