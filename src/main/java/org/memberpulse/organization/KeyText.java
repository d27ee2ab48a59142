package org.memberpulse.organization;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.memberpulse.platform.Sha256;

/**
 * The text of an API key: {@code mp_<organization>_<secret>}. The organization routes the look-up, the secret (256
 * random bits) proves it.
 */
record KeyText(String organizationId, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN_OF_SECRET = 4;

    static KeyText random(String organizationId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new KeyText(organizationId, "mp_" + organizationId + "_" + text);
    }

    /** Reads the organization out of a presented text; empty when it is no key of ours. */
    static Optional<KeyText> parse(String text) {
        String[] parts = text.split("_", 3);
        return parts.length == 3 && parts[0].equals("mp") && parts[1].matches("[0-9a-z]{1,32}") && text.length() < 200
                ? Optional.of(new KeyText(parts[1], text))
                : Optional.empty();
    }

    /** What a list of keys shows, so that a person recognizes the key. */
    String prefix() {
        return text.substring(0, "mp__".length() + organizationId.length() + SHOWN_OF_SECRET);
    }

    byte[] hash() {
        return Sha256.of(text);
    }
}
