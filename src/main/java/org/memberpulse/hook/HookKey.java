package org.memberpulse.hook;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.memberpulse.platform.Sha256;

/** The key in the address of a hook: {@code <organization>.<192 random bits>}. The organization routes the look-up. */
record HookKey(String organizationId, String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24;

    static HookKey random(String organizationId) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new HookKey(
                organizationId,
                organizationId + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<HookKey> parse(String text) {
        int end = text.indexOf('.');
        return end < 1 ? Optional.empty() : Optional.of(new HookKey(text.substring(0, end), text));
    }

    byte[] hash() {
        return Sha256.of(text);
    }
}
