package org.memberpulse.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.Accessibility;
import org.memberpulse.browser.InBrowser;
import org.memberpulse.browser.Screen;

/** Everybody can use the set-up, on every screen, by day and by night. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class SetupAccessBrowserTest {
    private static final List<String> PAGES = List.of(
            "/surveys",
            "/new-survey",
            "/surveys/pre-renewal",
            "/journey",
            "/journey/student",
            "/stages/pre-renewal",
            "/new-stage",
            "/segments",
            "/segments/student",
            "/new-segment",
            "/organization",
            "/keys",
            "/new-key",
            "/readings",
            "/webhooks",
            "/webhooks/email-tool",
            "/new-webhook",
            "/nowhere");

    private final TestOrganization acme = TestOrganization.create();
    private String key;

    @BeforeEach
    void somethingToSee() {
        key = Manager.key(acme, List.of("manage", "report"));
        acme.put("/v1/webhooks/email-tool", "{'url': 'https://email.example.org/pulse'}")
                .statusCode(201);
        acme.answered("m-1", "mid-term", "{'nps': 3, 'why': 'The fee'}");
        acme.get("/v1/responses");
    }

    @Test
    void axeFindsNothingAndNothingIsWiderThanAPhone(Page page) {
        Manager manager = new Manager(page);
        for (String path : PAGES) {
            manager.open(key, path);
            assertEquals(List.of(), Accessibility.violations(page), path);
            Screen.fits(page, 360);
        }
        manager.open(key, "/surveys/pre-renewal");
        manager.button("Publish…").click();
        manager.button("Cancel").waitFor();
        assertEquals(List.of(), Accessibility.violations(page), "publishing");
    }
}
