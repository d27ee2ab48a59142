package org.memberpulse.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.memberpulse.widget.HostPage.button;
import static org.memberpulse.widget.HostPage.radio;
import static org.memberpulse.widget.HostPage.shows;
import static org.memberpulse.widget.HostPage.told;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** What a member wrote survives a lost connection, and is counted once. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class ElementOfflineBrowserTest {
    private static final String KEPT = "Your answer is kept on this device";

    private TestOrganization acme;
    private Counted counted;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        counted = Counted.in(acme);
        token = acme.invite("m-1", "post-onboarding");
    }

    private void open(Page page, String attributes) {
        new HostPage(page).open("<member-pulse token=\"" + token + "\" " + attributes + "></member-pulse>");
    }

    private void answerOffline(Page page) {
        open(page, "");
        radio(page, "9").check();
        page.getByLabel("What is the main reason for your score?").fill("Only for you");
        page.context().setOffline(true);
        button(page, "Send my answer").click();
        shows(page, KEPT);
    }

    private void countedOnce() {
        TestOrganization.read(token).body("response.answers.nps", equalTo(9));
        counted.since(1);
    }

    @Test
    void anAnswerIsSentWhenTheConnectionIsBack(Page page) {
        answerOffline(page);
        assertEquals(1, kept(page));
        assertFalse((boolean) page.evaluate("JSON.stringify(localStorage).includes('" + token + "')"));
        page.context().setOffline(false);
        shows(page, "Thank you");
        countedOnce();
        assertEquals(0, kept(page));
        assertEquals(1, told(page).stream().filter("answered"::equals).count());
    }

    private static int kept(Page page) {
        return (int) page.evaluate("Object.keys(localStorage).length");
    }

    @Test
    void anAnswerSurvivesAReloadWithoutAConnection(Page page) {
        BrowserContext context = page.context();
        answerOffline(page);
        // The page itself is there without a connection, as that of an installed portal is.
        byte[] script =
                io.restassured.RestAssured.get("/widget/v1/member-pulse.js").asByteArray();
        context.route(
                "**/member-pulse.js",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/javascript")
                        .setBodyBytes(script)));
        page.reload();
        page.waitForTimeout(1_000);
        assertEquals(1, kept(page));
        context.setOffline(false);
        shows(page, "Thank you");
        countedOnce();
    }

    @Test
    void anAnswerThatArrivedWithoutAnAcknowledgementIsNotCountedTwice(Page page) {
        open(page, "");
        page.route("**/response", route -> {
            if (route.request().method().equals("PUT")) {
                TestOrganization.respond(token, route.request().postData().replace('"', '\''))
                        .statusCode(201);
                route.abort();
            } else {
                route.fallback();
            }
        });
        radio(page, "9").check();
        button(page, "Send my answer").click();
        shows(page, KEPT);
        page.unroute("**/response");
        button(page, "Try again").click();
        shows(page, "Thank you");
        countedOnce();
    }

    private static void refuse(Page page, int status, String code) {
        page.route(
                "**/response",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(status)
                        .setHeaders(java.util.Map.of("Access-Control-Allow-Origin", "*", "Retry-After", "1"))
                        .setBody("{\"code\": \"" + code + "\"}")));
    }

    @Test
    void aServiceThatIsNotAvailableOrAskedTooOftenGetsTheAnswerLater(Page page) {
        open(page, "");
        refuse(page, 503, "unavailable");
        radio(page, "9").check();
        button(page, "Send my answer").click();
        shows(page, KEPT);
        page.unroute("**/response");
        refuse(page, 429, "too_many_requests");
        page.waitForResponse(answer -> answer.status() == 429, () -> button(page, "Try again")
                .click());
        shows(page, KEPT);
        assertEquals(1, kept(page));
        page.unroute("**/response");
        // By itself, after some seconds
        assertThat(HostPage.heading(page, "Thank you"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(20_000));
        countedOnce();
    }

    @Test
    void aSlowServiceGetsOneAnswerHoweverOftenTheButtonIsPressed(Page page) {
        open(page, "");
        radio(page, "9").check();
        List<Route> held = new ArrayList<>();
        page.route("**/response", held::add);
        button(page, "Send my answer").dblclick();
        assertThat(button(page, "Sending")).isFocused();
        page.keyboard().press("Enter");
        assertEquals(1, held.size());
        held.get(0).fallback();
        shows(page, "Thank you");
        countedOnce();
        assertEquals(1, told(page).stream().filter("answered"::equals).count());
    }

    @Test
    void aMemberDeletesWhatIsKept(Page page) {
        answerOffline(page);
        button(page, "Delete it from this device").click();
        assertThat(radio(page, "9")).isChecked();
        assertEquals(0, kept(page));
        page.context().setOffline(false);
        page.waitForTimeout(500);
        TestOrganization.read(token).body("response", nullValue());
    }

    @Test
    void aSurveyThatCannotBeReadComesWhenItCan(Page page) {
        page.route("**/v1/public/**", Route::abort);
        open(page, "");
        shows(page, "The survey is not available right now");
        page.unroute("**/v1/public/**");
        button(page, "Try again").click();
        shows(page, "How likely are you to recommend");
    }
}
