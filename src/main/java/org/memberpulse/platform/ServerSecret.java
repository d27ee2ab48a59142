package org.memberpulse.platform;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What only the server can derive: HMAC-SHA256 under its secret, so that the database holds nothing that opens anything.
 * Each use puts its own purpose before what it derives from, such as {@code invitation:}. While a secret is being
 * rotated, what the previous one made can still be derived by naming it.
 */
@Singleton
public class ServerSecret {
    private static final int ID_BYTES = 4;

    private final String currentId;
    private final Map<String, byte[]> secrets = new LinkedHashMap<>();

    public ServerSecret(
            @ConfigProperty(name = "memberpulse.secret") String secret,
            @ConfigProperty(name = "memberpulse.secret-previous") Optional<String> previous) {
        currentId = add(secret);
        previous.ifPresent(this::add);
    }

    /** Names the secret that new things are made with, without telling anything about it. */
    public String currentId() {
        return currentId;
    }

    /** Names all secrets in use, the current one first. */
    public List<String> ids() {
        return List.copyOf(secrets.keySet());
    }

    /** 32 bytes derived from a text under the current secret. */
    public byte[] derive(String text) {
        return hmac(secrets.get(currentId), text);
    }

    /** The same under a secret by its name; empty when that one is no longer configured. */
    public Optional<byte[]> derive(String secretId, String text) {
        return Optional.ofNullable(secrets.get(secretId)).map(secret -> hmac(secret, text));
    }

    private String add(String secret) {
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        String id = HexFormat.of().formatHex(Arrays.copyOf(hmac(key, "secret-id"), ID_BYTES));
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
