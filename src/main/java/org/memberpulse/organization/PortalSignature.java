package org.memberpulse.organization;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * How the server of a portal says which member is signed in: HMAC-SHA256 over {@code <organization>.<memberId>} in UTF-8,
 * keyed with the characters of the portal secret, in lower-case hex. No name of an organization has a dot, so that the
 * text has one meaning.
 */
final class PortalSignature {
    private static final String ALGORITHM = "HmacSHA256";

    private PortalSignature() {}

    static String of(String secret, String organization, String memberId) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] signed = (organization + "." + memberId).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(mac.doFinal(signed));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Takes the same time wherever the two differ. */
    static boolean same(String presented, String expected) {
        return MessageDigest.isEqual(
                presented.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
