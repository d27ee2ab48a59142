package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

@QuarkusTest
@ExtendWith(InBrowser.class)
class SignInBrowserTest {
    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
    }

    private static void signIn(Page page, String key) {
        new Visitor(page);
        page.navigate(Visitor.address("/dashboard"));
        page.getByLabel("Personal key").fill(key);
        page.getByText("Open the dashboard").click();
    }

    @Test
    void aPersonalKeyOpensTheDashboardAndStaysInTheTab(Page page) {
        signIn(page, Visitor.personalKey(acme, "report"));
        assertThat(page.locator(".overview")).isVisible();
        assertThat(page.locator(".bar")).containsText("Ada Lovelace");

        page.reload();
        assertThat(page.locator(".overview")).isVisible();
        page.getByText("Sign out").click();
        assertThat(page.locator(".sign-in")).isVisible();
    }

    @Test
    void aWrongKeyIsNotKnown(Page page) {
        signIn(page, "mp_nobody_has_this_key");

        assertThat(page.locator("#wrong")).containsText("not known, has expired or was revoked");
        assertThat(page.getByLabel("Personal key")).isFocused();
    }

    @Test
    void aKeyOfAProgramDoesNotOpenTheDashboard(Page page) {
        signIn(page, acme.key("report", "responses"));

        assertThat(page.locator("#wrong")).containsText("needs a personal key");
        assertThat(page.locator(".sign-in pre")).hasCount(0);
    }

    @Test
    void aKeyOfAProgramThatMayMakeAPersonalOneIsToldHow(Page page) {
        signIn(page, acme.key("manage"));

        assertThat(page.locator(".sign-in pre")).containsText("/v1/api-keys");
    }

    @Test
    void aLinkWithAKeyThatIsPastedOverTheAddressOpensTheDashboard(Page page) {
        page.navigate(Visitor.address("/dashboard"));
        assertThat(page.locator(".sign-in")).isVisible();
        page.navigate(Visitor.address("/dashboard#key=" + Visitor.personalKey(acme, "report")));

        assertThat(page.locator(".overview")).isVisible();
        assertThat(page).hasURL(Visitor.address("/dashboard"));
    }

    @Test
    void aKeyThatExpiresWhileSomebodyLooksAsksForAnother(Page page) throws InterruptedException {
        Instant end = Instant.now().plus(4, ChronoUnit.SECONDS);
        String key = acme.post(
                        "/v1/api-keys",
                        "{'name': 'short', 'owner': 'Ada Lovelace', 'scopes': ['report'], 'expiresAt': '" + end + "'}")
                .statusCode(201)
                .extract()
                .path("key");
        signIn(page, key);
        assertThat(page.locator(".overview")).isVisible();
        Thread.sleep(Math.max(0, Instant.now().until(end, ChronoUnit.MILLIS)) + 500);

        page.reload();
        assertThat(page.locator("#wrong")).containsText("Your key has expired or was revoked");
    }

    @Test
    void aKeyWithoutReportsIsToldWhatItLacks(Page page) {
        signIn(page, Visitor.personalKey(acme, "trigger"));

        assertThat(page.locator(".start")).containsText("scope “report”");
    }
}
