package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Survey tokens: {@code <organization>.<144 bits>}. The bits are an HMAC-SHA256 of the invitation's id under the
 * server's secret, so that a repeated trigger can say the token again although only its hash is stored. The hash covers
 * the characters as they are sent.
 */
@Singleton
class Tokens {
    private static final int TOKEN_BYTES = 18;
    private static final int SECRET_ID_BYTES = 4;
    private static final double TWO_TO_THE_53 = 0x1p53;

    private final String currentId;
    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    Tokens(
            @ConfigProperty(name = "memberpulse.secret") String secret,
            @ConfigProperty(name = "memberpulse.secret-previous") Optional<String> previous) {
        currentId = add(secret);
        previous.ifPresent(this::add);
    }

    /** Names the secret that new tokens are made with, without telling anything about it. */
    String currentSecretId() {
        return currentId;
    }

    /** The token of an invitation; empty when the secret that made it is no longer configured. */
    Optional<String> token(String organization, UUID invitation, String secretId) {
        return Optional.ofNullable(secrets.get(secretId)).map(secret -> {
            byte[] bits = Arrays.copyOf(hmac(secret, "invitation:" + organization + ":" + invitation), TOKEN_BYTES);
            return organization + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
        });
    }

    /** A number in [0, 1) that is always the same for a member and wave and cannot be foreseen without the secret. */
    double draw(String organization, UUID member, String wave) {
        byte[] bits = hmac(secrets.get(currentId), "sample:" + organization + ":" + member + ":" + wave);
        long number = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            number = number << Byte.SIZE | bits[i] & 0xff;
        }
        return (number >>> (Long.SIZE - 53)) / TWO_TO_THE_53;
    }

    private String add(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        String id = HexFormat.of().formatHex(Arrays.copyOf(hmac(key, "secret-id"), SECRET_ID_BYTES));
        secrets.put(id, key);
        return id;
    }

    private static byte[] hmac(byte[] secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
