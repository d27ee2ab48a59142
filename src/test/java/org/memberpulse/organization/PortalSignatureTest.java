package org.memberpulse.organization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PortalSignatureTest {
    /** The one of the documentation: {@code printf acme.m-1 | openssl dgst -sha256 -hmac mps_AAA...}. */
    private static final String SECRET = "mps_" + "A".repeat(43);

    private static final String SIGNATURE = "345f3be25bc85d984ce56fdcfbc94914eef9458d93ae5dc48050b6b94e807eb6";

    @Test
    void theExampleOfTheDocumentationHolds() {
        assertEquals(SIGNATURE, PortalSignature.of(SECRET, "acme", "m-1"));
    }

    @Test
    void idsAreSignedAsUtf8() {
        assertEquals(
                "1cf8b51cd95fc1e853eb06012f050f5b15a87a8a30d48c7326ccd96a851f1846",
                PortalSignature.of(SECRET, "acme", "m 1/ä.😀"));
    }

    @Test
    void anythingElseMakesAnotherOne() {
        assertNotEquals(SIGNATURE, PortalSignature.of(SECRET + "A", "acme", "m-1"));
        assertNotEquals(SIGNATURE, PortalSignature.of(SECRET, "acme", "m-2"));
        assertNotEquals(SIGNATURE, PortalSignature.of(SECRET, "acm", "m-1"));
        assertTrue(PortalSignature.same(SIGNATURE, SIGNATURE));
        assertFalse(PortalSignature.same(SIGNATURE.substring(1), SIGNATURE));
        assertFalse(PortalSignature.same("", SIGNATURE));
    }
}
