package org.memberpulse.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.browser.Accessibility;
import org.memberpulse.browser.InBrowser;
import org.memberpulse.browser.Screen;
import org.memberpulse.organization.Organizations;

@QuarkusTest
@TestProfile(WithDemo.class)
@ExtendWith(InBrowser.class)
class PortalPageBrowserTest {
    /** A busy machine takes its time. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TestHTTPResource("/demo/portal")
    URI portal;

    @Inject
    Demo demo;

    @Inject
    Organizations organizations;

    @BeforeEach
    @ActivateRequestContext
    void demoOrganization() {
        // The database of the tests has other organizations, so that the start made none.
        if (organizations.idOf(DemoOrganization.SLUG).isEmpty()) {
            QuarkusTransaction.requiringNew().run(() -> demo.make(DemoOrganization.SLUG));
        }
    }

    private void open(Page page) {
        page.navigate(portal.toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static Locator survey(Page page, String way) {
        return page.locator("member-pulse[data-way=" + way + "]");
    }

    private static Locator nine(Locator survey) {
        return survey.getByRole(
                AriaRole.RADIO, new Locator.GetByRoleOptions().setName("9").setExact(true));
    }

    private static void answer(Locator survey) {
        nine(survey).check(new Locator.CheckOptions().setForce(true));
        survey.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Send my answer"))
                .click();
        assertThat(survey.getByText("Thank you").first()).isVisible(SOON);
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void everyWayCanBeAnswered(Page page) {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        open(page);
        answer(survey(page, "inline"));
        press(page, "Show the card");
        answer(survey(page, "card"));
        press(page, "Show what is open for Amina");
        answer(survey(page, "signed"));
        press(page, "Tell us about your renewal");
        answer(survey(page, "modal"));
        assertEquals(List.of(), said, "the policy of the page is kept");
    }

    @Test
    void thereIsSomethingToTryAfterEveryReload(Page page) {
        for (int i = 0; i < 2; i++) {
            open(page);
            press(page, "Show the card");
            assertThat(nine(survey(page, "card"))).isVisible(SOON);
            press(page, "Close");
            press(page, "Show what is open for Amina");
            answer(survey(page, "signed"));
            answer(survey(page, "inline"));
        }
    }

    @Test
    void theLanguageOfTheSurveysCanBeChanged(Page page) {
        open(page);
        page.getByLabel("Language").selectOption("de");
        assertThat(survey(page, "inline").getByText("Ihre Meinung zählt")).isVisible(SOON);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "LIGHT, 320"})
    void axeFindsNothing(ColorScheme scheme, int width, Browser browser) {
        Page page = Screen.of(browser, scheme, width);
        open(page);
        assertThat(nine(survey(page, "inline"))).isVisible(SOON);
        assertTrue(Screen.overflow(page) <= 0);
        assertEquals(List.of(), Accessibility.violations(page));
        page.context().close();
    }
}
