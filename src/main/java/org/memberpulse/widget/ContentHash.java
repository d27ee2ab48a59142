package org.memberpulse.widget;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** SHA-256 of what is served, in the forms in which HTTP names it. */
final class ContentHash {
    private static final int SHORT = 16;

    private ContentHash() {}

    /** A short name for an address or an ETag. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content)).substring(0, SHORT);
    }

    /** As a Content-Security-Policy names an inline style element. */
    static String policy(String css) {
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256(css.getBytes(StandardCharsets.UTF_8))) + "'";
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
