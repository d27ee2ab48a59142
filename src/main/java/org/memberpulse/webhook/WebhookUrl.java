package org.memberpulse.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an address can be sent to at all. What its name leads to is looked at before each attempt; here only what can
 * be seen in the text.
 */
final class WebhookUrl {
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> LOCAL = Set.of("localhost", "local", "internal", "home.arpa", "test", "invalid");

    private WebhookUrl() {}

    /**
     * What is wrong with an address, in words for the caller; null when nothing is.
     *
     * @param inside whether addresses inside of a network and plain HTTP are allowed
     */
    static String wrong(String text, boolean inside) {
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException malformed) {
            return "must be an address such as https://example.org/hooks";
        }
        if (!"https".equalsIgnoreCase(uri.getScheme()) && !(inside && "http".equalsIgnoreCase(uri.getScheme()))) {
            return "must begin with https://";
        }
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > HIGHEST_PORT) {
            return "must name a host, in ASCII, and a port of 1 to 65535 if any";
        }
        if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            return "must have no user name, password or fragment";
        }
        if (!text.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return "must be written in ASCII; other characters percent-encoded";
        }
        return inside || !leadsInside(uri.getHost()) ? null : "must not lead into a private network";
    }

    private static boolean leadsInside(String host) {
        String name = host.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return LiteralAddress.of(name).map(InsideAddresses::contain).orElseGet(() -> isLocal(name));
    }

    /** A name without a dot or under a local ending, or one that some read as a number: 127.1, 0x7f000001. */
    private static boolean isLocal(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return !name.contains(".")
                || LOCAL.stream().anyMatch(ending -> name.equals(ending) || name.endsWith("." + ending))
                || last.matches("[0-9]+|0x[0-9a-f]*");
    }
}
