package org.memberpulse.webhook;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "https://example.org/hooks?key=a%20b",
                "HTTPS://Example.org:8443/",
                "https://8.8.8.8/hooks",
                "https://[2606:4700:4700::1111]:444/",
                "https://xn--mller-kva.example/"
            })
    void anAddressInTheInternetWillDo(String url) {
        assertNull(WebhookUrl.wrong(url, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "ftp://example.org/",
                "example.org/hooks",
                "https:example.org",
                "https:///hooks",
                "https://user@example.org/",
                "https://user:secret@example.org/",
                "https://example.org/#part",
                "https://example.org:0/",
                "https://example.org:70000/",
                "https://müller.example/",
                "https://example.org/ü",
                "https://exa mple.org/",
                "https://under_score.example.org/",
                "javascript:alert(1)"
            })
    void anythingElseIsRefused(String url) {
        assertNotNull(WebhookUrl.wrong(url, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://LOCALHOST./",
                "https://api.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://intranet/",
                "https://router.home.arpa/",
                "https://127.0.0.1/",
                "https://127.0.0.1./",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[fd00::1]/",
                "https://[fe80::1%25eth0]/"
            })
    void whatLeadsInsideIsRefusedAtOnce(String url) {
        assertNotNull(WebhookUrl.wrong(url, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/hooks", "http://localhost/", "https://[::1]/"})
    void whereInsideIsAllowedItWillDo(String url) {
        assertNull(WebhookUrl.wrong(url, true));
    }
}
