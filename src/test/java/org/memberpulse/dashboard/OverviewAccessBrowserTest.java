package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** Everybody can use the overview, on every screen, by day and by night. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class OverviewAccessBrowserTest {
    private static final List<String> VIEWS = List.of(
            "/dashboard",
            "/dashboard?metric=msat&period=all",
            "/dashboard?cell=student:pre-renewal",
            "/dashboard?cell=student:pre-renewal&comments=all",
            "/dashboard?cell=corporate:pre-renewal",
            "/dashboard?period=custom&from=2020-01-01&to=2020-12-31");

    private TestOrganization acme;
    private String key;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        key = Visitor.personalKey(acme, "report", "responses", "manage");
    }

    @Test
    void axeFindsNothingWrongAndNothingIsWiderThanAPhone(Page page) {
        Visitor visitor = new Visitor(page);
        page.navigate(Visitor.address("/dashboard"));
        assertThat(page.locator(".sign-in")).isVisible();
        assertEquals(List.of(), Accessibility.violations(page), "sign-in");
        visitor.open("/dashboard", key);
        assertThat(page.locator(".start")).containsText("Nobody has answered yet");
        assertEquals(List.of(), Accessibility.violations(page), "empty");

        AnsweredYear.in(acme);
        for (String view : VIEWS) {
            page.navigate(Visitor.address(view));
            visitor.settled();
            assertEquals(List.of(), Accessibility.violations(page), view);
            // A phone scrolls the map, and never the page.
            Screen.fits(page, 360);
        }
        assertEquals(List.of(), visitor.complaints());
    }
}
