package org.memberpulse.widget;

import java.util.Base64;
import java.util.HexFormat;
import org.memberpulse.platform.Sha256;

/** SHA-256 of what is served, in the forms in which HTTP names it. */
final class ContentHash {
    private static final int SHORT = 16;

    private ContentHash() {}

    /** A short name for an address or an ETag. */
    static String hex(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content)).substring(0, SHORT);
    }

    /** As a Content-Security-Policy names an inline style element. */
    static String policy(String css) {
        return "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(css)) + "'";
    }
}
