package org.memberpulse.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An address that is not quite one, such as {@code /s/token?utm_campaign=50%} or {@code ?utm_source={{source}}}: what an
 * email tool makes of a link. Browsers take it as it is meant, and so does {@link HttpEdge} where members come from emails.
 */
public final class LooseAddress {
    /** Quarkus would answer 400 without a word, before anything of ours is asked. */
    private static final String UNCHECKED = "vertx.disableURIValidation";

    private static final Pattern ESCAPED_LATER =
            Pattern.compile("%(?![0-9A-Fa-f]{2})|[^%A-Za-z0-9\\-._~:/?@!$&'()*+,;=]");

    private LooseAddress() {}

    /** Lets such addresses come to {@link HttpEdge}. Must be called before Quarkus starts. */
    public static void admit() {
        System.setProperty(UNCHECKED, "true");
    }

    static boolean isStrict(String address) {
        try {
            new URI(address);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address with everything escaped that has to be; its characters are the bytes that came. */
    static String strict(String address) {
        return ESCAPED_LATER
                .matcher(address)
                .replaceAll(found -> Matcher.quoteReplacement(
                        String.format("%%%02X", found.group().getBytes(StandardCharsets.ISO_8859_1)[0])));
    }
}
