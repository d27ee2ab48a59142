package org.memberpulse.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.widget.HostPage.button;
import static org.memberpulse.widget.HostPage.heading;
import static org.memberpulse.widget.HostPage.radio;
import static org.memberpulse.widget.HostPage.shows;
import static org.memberpulse.widget.HostPage.told;
import static org.memberpulse.widget.HostPage.waitFor;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.Portal;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** Card, dialog, a survey by signature, a preview, and several elements on one page. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class ElementModesBrowserTest {
    private static final String QUESTION = "How likely are you to recommend";

    private TestOrganization acme;
    private Counted counted;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        counted = Counted.in(acme);
        token = acme.invite("m-1", "post-onboarding");
    }

    private String element(String attributes) {
        return "<member-pulse token=\"" + token + "\" " + attributes + "></member-pulse>";
    }

    private void dismissed() {
        TestOrganization.read(token).body("state", equalTo("open"));
        acme.get("/v1/invitations?memberId=m-1").body("data[0].dismissedAt", notNullValue());
        counted.since(0);
    }

    @Test
    void aDismissedCardIsToldAndDoesNotComeAgain(Page page) {
        new HostPage(page).open("<button>Mine</button>" + element("mode=\"card\""));
        page.getByText("Mine").focus();
        shows(page, QUESTION);
        assertThat(page.getByText("Mine")).isFocused();
        waitFor(page, "shown");
        button(page, "Close").click();
        assertThat(heading(page, QUESTION)).isHidden();
        waitFor(page, "dismissed");
        page.reload();
        page.waitForTimeout(1_000);
        assertThat(heading(page, QUESTION)).isHidden();
        dismissed();
        page.evaluate("document.querySelector('member-pulse').show()");
        shows(page, QUESTION);
    }

    @Test
    void aDialogHoldsTheFocusAndGivesItBack(Page page) {
        new HostPage(page).open("<button>Mine</button>" + element("mode=\"modal\""));
        shows(page, QUESTION);
        for (int tabs = 0; tabs < 8; tabs++) {
            page.keyboard().press("Tab");
            assertTrue((boolean) page.evaluate("['MEMBER-PULSE', 'BODY'].includes(document.activeElement.tagName)"));
        }
        page.keyboard().press("Escape");
        assertThat(heading(page, QUESTION)).isHidden();
        waitFor(page, "dismissed");
        page.getByText("Mine").focus();
        page.evaluate("document.querySelector('member-pulse').show()");
        shows(page, QUESTION);
        button(page, "Close").click();
        assertThat(page.getByText("Mine")).isFocused();
        dismissed();
    }

    @Test
    void aClosedCardGivesTheFocusBack(Page page) {
        new HostPage(page).open("<button>Mine</button>" + element("mode=\"card\""));
        shows(page, QUESTION);
        page.getByText("Mine").focus();
        page.keyboard().press("Tab");
        assertThat(button(page, "Close")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.getByText("Mine")).isFocused();
    }

    @Test
    void ofTwoElementsForOneInvitationTheFirstShows(Page page) {
        String other = acme.invite("m-2", "post-onboarding");
        new HostPage(page).open(element("") + element("") + "<member-pulse token=\"" + other + "\"></member-pulse>");
        assertThat(heading(page, QUESTION)).hasCount(2);
        radio(page, "9").check();
        assertThat(page.locator("member-pulse").last().locator(":checked")).hasCount(0);
    }

    @Test
    void whenTheElementThatShowsLeavesThePageAnotherShows(Page page) {
        new HostPage(page).open(element("") + "<section>" + element("") + "</section>");
        radio(page, "9").check();
        page.evaluate("[...document.querySelectorAll('member-pulse')]"
                + ".find(element => element.shadowRoot.querySelector('form')).remove()");
        assertThat(radio(page, "9")).isVisible();
        assertThat(page.locator("member-pulse")).hasCount(1);
    }

    @Test
    void anElementThatMovesKeepsWhatTheMemberWrote(Page page) {
        new HostPage(page).open(element("") + "<section></section>");
        radio(page, "4").check();
        page.evaluate("document.querySelector('section').append(document.querySelector('member-pulse'))");
        assertThat(page.locator("section member-pulse :checked")).hasValue("4");
        page.evaluate("document.querySelector('member-pulse').setAttribute('locale', 'de')");
        shows(page, "Wie wahrscheinlich");
        assertThat(radio(page, "4")).isChecked();
    }

    @Test
    void aSignedInMemberSeesWhatIsAskedOfHer(Page page) {
        Portal portal = Portal.of(acme);
        String attributes =
                "<member-pulse organization=\"" + acme.slug() + "\" member=\"%s\" signature=\"%s\"></member-pulse>";
        new HostPage(page).open(attributes.formatted("m-1", portal.sign(acme.slug(), "m-1")));
        radio(page, "9").check();
        button(page, "Send my answer").click();
        waitFor(page, "answered");
        assertEquals("post-onboarding", page.evaluate("details.at(-1).stage"));
        page.reload();
        waitFor(page, "none");
        assertEquals(0, page.locator("member-pulse form").count());
        page.evaluate("document.querySelector('member-pulse').setAttribute('signature', 'wrong')");
        waitFor(page, "error");
        assertEquals(403, page.evaluate("details.at(-1).status"));
    }

    @Test
    void aPreviewSendsNothing(Page page) {
        new HostPage(page).open("<member-pulse></member-pulse>");
        page.onRequest(request -> assertTrue(request.url().contains("/texts/"), request.url()));
        page.evaluate("""
                document.querySelector('member-pulse').preview = {organization: {name: 'Acme'}, locale: 'en',
                  confidentiality: 'confidential', survey: {title: null, questions: [
                    {id: 'join', type: 'yes-no', text: 'Will you join?', required: true},
                    {id: 'how', type: 'single-choice', text: 'How?', required: false,
                     showIf: {question: 'join', in: ['true']}, options: [{id: 'a', text: 'By post'}]}]}}""");
        shows(page, "Will you join?");
        radio(page, "Yes").check();
        radio(page, "By post").check();
        button(page, "Send my answer").click();
        shows(page, "Thank you");
        assertEquals(true, page.evaluate("details.at(-1).preview"));
    }

    @Test
    void aScriptThatIsLoadedTwiceOrAsAModuleWorks(Page page) {
        String address = HostPage.service() + "/widget/v1/member-pulse.js";
        new HostPage(page)
                .open("<script type=\"module\" src=\"" + address + "\"></script><script src=\"" + address
                        + "\" defer></script>" + element(""));
        shows(page, QUESTION);
        assertEquals(
                List.of(),
                told(page).stream()
                        .filter(event -> event.startsWith("violation"))
                        .toList());
    }
}
