package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** Whoever goes about in the dashboard always knows where they are, and sees what is true now. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class WayAboutBrowserTest {
    private TestOrganization acme;
    private Page page;
    private Visitor visitor;

    @BeforeEach
    void organization(Page page) {
        this.page = page;
        acme = TestOrganization.create();
        visitor = new Visitor(page);
    }

    private void open(String path) {
        visitor.open(path, Visitor.personalKey(acme, "report", "responses", "manage"));
    }

    private Locator link(String name) {
        return page.getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    @Test
    void eachViewHasATitleAndItsHeadingHasTheFocus() {
        AnsweredYear.in(acme);
        open("/dashboard");
        assertThat(page).hasTitle("Overview – " + name());
        link("Set-up").click();
        assertThat(page.locator("h1")).isFocused();
        assertThat(page).hasTitle("Surveys – " + name());
        link("Overview").click();
        assertThat(page.locator("h1")).isFocused();
        visitor.settled();
        visitor.click(visitor.cell("student:pre-renewal").locator("a"));
        assertThat(page).hasTitle("Students, Pre-renewal – Overview – " + name());
    }

    private String name() {
        return acme.get("/v1/organization").extract().path("name");
    }

    @Test
    void savingKeepsTheFocusAndWhatIsSavedHoldsAtOnce() {
        AnsweredYear.in(acme);
        open("/dashboard");
        assertThat(page.locator("h1")).hasText("How members feel: Mid-term");
        link("Set-up").click();
        link("Organization").click();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Renamed Institute");
        page.getByLabel("Headline stage").selectOption("Pre-renewal");
        Locator save = link("Save");
        save.press("Enter");
        assertThat(page.locator(".bar .organization")).hasText("Renamed Institute");
        assertThat(save).isFocused();
        link("Overview").click();
        assertThat(page.locator("h1")).hasText("How members feel: Pre-renewal");
    }

    @Test
    void whileNobodyHasAnsweredThoseWhoWereAskedAreCounted() {
        acme.invite("m-1", "mid-term");
        acme.invite("m-2", "mid-term");
        open("/dashboard");
        assertThat(page.locator(".start")).containsText("2 members were asked.");
        assertThat(page.locator(".start pre")).hasCount(0);
    }

    @Test
    void aLargeMapScrollsInItsFrameAndItsNamesStay() {
        StringBuilder csv = new StringBuilder("externalId,answeredAt,stage,segment,nps\n");
        for (int i = 0; i < 30 * 16 * 5; i++) {
            csv.append("%d,2026-10-01,stage-%d,segment-%d,9\n".formatted(i, i % 16, i / 16 % 30));
        }
        acme.send()
                .contentType("text/csv")
                .body(csv.toString())
                .post("/v1/responses/batch?createMissing=true")
                .then()
                .statusCode(200);
        open("/dashboard?period=all");
        assertEquals(0, page.evaluate("document.documentElement.scrollWidth - innerWidth"));
        assertTrue((int) page.evaluate("document.documentElement.scrollHeight") < 3_000);
        page.locator(".map-frame").evaluate("frame => frame.scrollTo(300, 400)");
        assertEquals(true, page.locator(".map-frame").evaluate("""
                frame => {
                  const [head, name] = [frame.querySelector('thead th'), frame.querySelector('tbody th')];
                  const {top, left} = frame.getBoundingClientRect();
                  return frame.scrollTop === 400 && Math.abs(head.getBoundingClientRect().top - top) < 3
                    && Math.abs(name.getBoundingClientRect().left - left) < 3;
                }"""));
    }

    @Test
    void coloursThatMeanSomethingStayWhereTheReaderForcesColours() {
        AnsweredYear.in(acme);
        open("/dashboard");
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        for (String meaning : new String[] {".map td.low3", ".bar-of", ".switch :checked + span"}) {
            assertEquals(
                    true,
                    page.locator(meaning)
                            .first()
                            .evaluate("node => getComputedStyle(node).backgroundColor"
                                    + " !== getComputedStyle(document.body).backgroundColor"),
                    meaning);
        }
    }
}
