package org.memberpulse.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;
import org.memberpulse.browser.Screen;

/** The survey page, with the element and without any script. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class SurveyPageBrowserTest {
    @TestHTTPResource("/s/")
    URI surveys;

    private TestOrganization acme;
    private String token;

    @BeforeEach
    void fiveHaveAnswered() {
        acme = TestOrganization.create();
        for (int i = 0; i < 5; i++) {
            acme.answered("m-" + i, "mid-term", "{'nps': 8}");
        }
        token = acme.invite("m-own", "mid-term");
    }

    private String address(String query) {
        return surveys.resolve(token + query).toString();
    }

    /** The radio of a score; the ends carry their labels in their names. */
    private static Locator score(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static void send(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send my answer"))
                .click();
    }

    private static void assertHeading(Page page, String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text)))
                .isVisible();
    }

    private void assertCounted(int promoters) {
        acme.nps("").body("data[0].n", equalTo(6)).body("data[0].promoters", equalTo(promoters));
    }

    private static boolean hasElement(Page page) {
        return (boolean) page.evaluate("document.querySelector('member-pulse')?.shadowRoot != null");
    }

    @Test
    void anAnswerOfTheElementIsCountedOnce(Page page) {
        page.navigate(address(""));
        assertTrue(hasElement(page));
        score(page, "9").check(new Locator.CheckOptions().setForce(true));
        send(page);
        assertHeading(page, "Thank you");
        assertCounted(1);
        page.reload();
        assertHeading(page, "You have already answered");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Change my answer"))
                .click();
        score(page, "10").check(new Locator.CheckOptions().setForce(true));
        send(page);
        assertHeading(page, "Thank you");
        assertCounted(1);
        TestOrganization.read(token).body("response.answers.nps", equalTo(10));
    }

    @Test
    void withoutScriptsThePageDoesTheSame(Browser browser) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("en-GB"))
                .newPage();
        page.navigate(address(""));
        send(page);
        assertHeading(page, "There is a problem");
        score(page, "9").check(new Locator.CheckOptions().setForce(true));
        send(page);
        assertHeading(page, "Thank you");
        assertCounted(1);
        page.context().close();
    }

    @Test
    void aScoreInTheLinkIsChosenAndSentByNobody(Page page) {
        page.navigate(address("?score=9"));
        assertTrue(score(page, "9").isChecked());
        TestOrganization.read(token).body("state", equalTo("open"));
        send(page);
        assertHeading(page, "Thank you");
        assertCounted(1);
    }

    @Test
    void thePolicyOfThePageIsKept(Page page) {
        List<String> said = new ArrayList<>();
        page.onConsoleMessage(message -> said.add(message.text()));
        page.onPageError(said::add);
        page.navigate(address("?score=9"));
        send(page);
        assertHeading(page, "Thank you");
        assertEquals(List.of(), said);
    }

    @Test
    void aSmallPhoneNeedsNoSidewaysScrolling(Browser browser) {
        Page page = Screen.of(browser, ColorScheme.LIGHT, 320);
        for (String query : List.of("", "?score=3", "/unsubscribe")) {
            page.navigate(address(query));
            assertEquals(0, Screen.overflow(page), query);
        }
        page.context().close();
    }

    @Test
    void arabicIsReadFromTheRight(Browser browser) {
        Page page = Screen.of(browser, ColorScheme.LIGHT, 320);
        page.navigate(address("?locale=ar"));
        assertEquals("rtl", page.evaluate("document.documentElement.dir"));
        Locator zero = score(page, "0");
        Locator one = score(page, "1");
        assertTrue(zero.boundingBox().x > one.boundingBox().x, "0 stands on the right of 1");
        assertEquals(0, Screen.overflow(page));
        score(page, "9").check(new Locator.CheckOptions().setForce(true));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("إرسال إجابتي"))
                .click();
        assertHeading(page, "شكرًا لك");
        page.context().close();
    }
}
