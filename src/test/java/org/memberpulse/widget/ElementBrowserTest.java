package org.memberpulse.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.widget.HostPage.button;
import static org.memberpulse.widget.HostPage.heading;
import static org.memberpulse.widget.HostPage.radio;
import static org.memberpulse.widget.HostPage.shows;
import static org.memberpulse.widget.HostPage.told;
import static org.memberpulse.widget.HostPage.waitFor;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** A member answers in a portal of another origin, under a strict policy, by whatever means. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class ElementBrowserTest {
    private TestOrganization acme;
    private Counted counted;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        counted = Counted.in(acme);
        token = acme.invite("m-1", "post-onboarding");
    }

    private Page open(Page page, String attributes) {
        return new HostPage(page).open("<member-pulse token=\"" + token + "\" " + attributes + "></member-pulse>");
    }

    /** One answer, with this score, and no other. */
    private void counted(int score) {
        TestOrganization.read(token).body("state", equalTo("answered")).body("response.answers.nps", equalTo(score));
        counted.since(1);
    }

    @Test
    void aMemberAnswersByMouse(Page page) {
        open(page, "");
        assertThat(button(page, "Send my answer")).isHidden();
        radio(page, "9").click();
        page.getByLabel("What is the main reason for your score?").fill("The mentoring");
        TestOrganization.read(token).body("response", nullValue());
        button(page, "Send my answer").click();
        shows(page, "Thank you");
        counted(9);
        TestOrganization.read(token).body("response.answers.why", equalTo("The mentoring"));
        assertEquals(List.of("shown", "answered"), told(page));
        assertEquals(false, page.evaluate("JSON.stringify(details).includes('" + token + "')"));
    }

    @Test
    void aMemberAnswersByKeyboard(Page page) {
        open(page, "");
        shows(page, "How likely are you to recommend");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(radio(page, "0 , Not at all likely")).isChecked();
        for (int score = 0; score < 8; score++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(radio(page, "8")).isFocused();
        page.keyboard().press("Enter");
        TestOrganization.read(token).body("response", nullValue());
        for (int tabs = 0; !isFocused(page, "Send my answer") && tabs < 12; tabs++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Enter");
        shows(page, "Thank you");
        assertThat(heading(page, "Thank you")).isFocused();
        counted(8);
    }

    private static boolean isFocused(Page page, String name) {
        return (boolean) button(page, name).evaluate("node => node === node.getRootNode().activeElement");
    }

    @Test
    void aMemberAnswersByTouch(Browser browser) {
        try (BrowserContext phone = browser.newContext(new Browser.NewContextOptions()
                .setHasTouch(true)
                .setIsMobile(true)
                .setLocale("en-GB")
                .setViewportSize(320, 640))) {
            Page page = open(phone.newPage(), "mode=\"card\"");
            radio(page, "10 , Extremely likely").tap();
            button(page, "Send my answer").tap();
            shows(page, "Thank you");
            counted(10);
        }
    }

    @Test
    void aScoreIsChosenBeforehandAndNotSent(Page page) {
        open(page, "score=\"9\"");
        assertThat(radio(page, "9")).isChecked();
        assertThat(button(page, "Send my answer")).isVisible();
        waitFor(page, "shown");
        TestOrganization.read(token).body("response", nullValue());
    }

    @Test
    void whatIsMissingIsSaidAtTheFirstQuestionThatLacksIt(Page page) {
        acme.put("/v1/surveys/strict", """
                {'stage': 'mid-term', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                  {'id': 'msat', 'type': 'msat', 'text': {'en': 'Satisfied?'}, 'required': true},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}, 'required': true,
                   'showIf': {'question': 'nps', 'atMost': 6}}]}""");
        acme.put("/v1/surveys/strict/publication", "").statusCode(200);
        token = acme.invite("m-2", "mid-term");
        open(page, "");
        assertThat(page.getByLabel("Why?")).isHidden();
        radio(page, "6").check();
        assertThat(page.getByLabel("Why?")).isVisible();
        button(page, "Send my answer").click();
        assertThat(page.getByText("Choose a number from 1 to 5")).isVisible();
        assertThat(page.getByText("Write an answer")).isVisible();
        assertThat(radio(page, "1 , Very dissatisfied")).isFocused();
        radio(page, "7").check();
        assertThat(page.getByLabel("Why?")).isHidden();
        radio(page, "5 , Very satisfied").check();
        button(page, "Send my answer").click();
        shows(page, "Thank you");
        counted(7);
    }

    @Test
    void anAnswerIsChangedAfterIt(Page page) {
        TestOrganization.answer(token, "{'nps': 9, 'why': 'good'}").statusCode(201);
        open(page, "");
        shows(page, "You have already answered");
        button(page, "Change my answer").click();
        assertThat(radio(page, "9")).isChecked();
        radio(page, "3").check();
        button(page, "Send my answer").click();
        shows(page, "Thank you");
        counted(3);
    }
}
