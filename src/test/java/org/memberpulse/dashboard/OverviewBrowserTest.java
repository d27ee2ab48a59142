package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

@QuarkusTest
@ExtendWith(InBrowser.class)
class OverviewBrowserTest {
    private TestOrganization acme;
    private String key;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        AnsweredYear.in(acme);
        key = Visitor.personalKey(acme, "report", "responses");
    }

    /** What the API says to the very question that the page asked of it. */
    private List<Map<String, Object>> asked(Visitor visitor, String path, String... with) {
        String call = visitor.calls().stream()
                .filter(url ->
                        url.startsWith(path + "?") && List.of(with).stream().allMatch(url::contains))
                .findFirst()
                .orElseThrow();
        JsonPath answer = TestOrganization.as(key)
                .urlEncodingEnabled(false)
                .get(call)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getList("data");
    }

    @Test
    void everyCellOfTheMapSaysWhatTheApiSays(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);

        List<Map<String, Object>> cells = asked(visitor, "/v1/metrics/nps", "groupBy=segment%2Cstage");
        assertEquals(5, cells.size());
        for (Map<String, Object> row : cells) {
            Locator cell = visitor.cell(row.get("segment") + ":" + row.get("stage"));
            if ((Boolean) row.get("suppressed")) {
                assertThat(cell).containsText("hidden to protect members");
                assertThat(cell).hasClass("hatched");
            } else {
                assertThat(cell.locator(".score")).containsText(String.valueOf(row.get("display")));
                assertThat(cell).containsText("n " + row.get("n"));
            }
        }
        List<Map<String, Object>> stages = asked(visitor, "/v1/metrics/nps", "groupBy=stage");
        stages.forEach(row -> assertThat(visitor.cell(":" + row.get("stage")).locator(".score"))
                .containsText(String.valueOf(row.get("display"))));
        assertThat(page.locator("[data-cell]")).hasCount(cells.size() + stages.size());
        assertThat(page.locator(".map tbody .blank")).hasCount(1);
    }

    @Test
    void satisfactionIsOneSwitchAway(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);
        page.getByLabel("Satisfaction", new Page.GetByLabelOptions().setExact(true))
                .check();
        visitor.settled();

        asked(visitor, "/v1/metrics/msat", "groupBy=segment%2Cstage").stream()
                .filter(row -> !(Boolean) row.get("suppressed"))
                .forEach(row -> assertThat(visitor.cell(row.get("segment") + ":" + row.get("stage"))
                                .locator(".score"))
                        .containsText(String.valueOf(row.get("display"))));
        assertThat(page).hasURL(Visitor.address("/dashboard?metric=msat"));
    }

    @Test
    void theHeadlineAndItsTrendSayWhatTheApiSays(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);

        List<Map<String, Object>> steps = asked(visitor, "/v1/metrics/nps", "stage=mid-term", "period=quarter");
        page.locator(".trend-section summary").click();
        Locator lines = page.locator(".trend-section .twin tbody tr");
        assertThat(lines).hasCount(steps.size());
        for (int i = 0; i < steps.size(); i++) {
            assertThat(lines.nth(i).locator("td").first())
                    .hasText(String.valueOf(steps.get(i).get("display")));
            assertThat(lines.nth(i).locator("td").nth(2))
                    .hasText(String.valueOf(steps.get(i).get("n")));
        }
        String headline = page.locator("[data-figure=nps] .value").innerText();
        assertTrue(steps.stream().anyMatch(row -> headline.equals(String.valueOf(row.get("display")))), headline);
        assertThat(page.locator("[data-figure=nps]")).containsText(" since ");
    }

    @Test
    void whereNothingChangedMoreThanChanceOneSentenceSaysSo(Page page) {
        new Visitor(page).open("/dashboard", key);

        assertThat(page.locator(".differences-section")).containsText("Nothing changed more than chance would have it");
    }

    @Test
    void fromTheOverviewToTheCommentsBehindTheWorstSegmentItTakesTwoClicks(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);

        Locator worst = page.locator("[data-cell$=':pre-renewal']:not([data-cell^=':']) a").all().stream()
                .filter(cell -> cell.locator(".score").count() > 0)
                .min(Comparator.comparingInt(OverviewBrowserTest::score))
                .orElseThrow();
        visitor.click(worst);
        visitor.click(page.locator("#tab-comments"));

        assertThat(page.locator(".comments blockquote").first()).hasText(AnsweredYear.COMMENT);
        assertThat(page.locator(".cell-section")).containsText("recorded with your name, Ada Lovelace");
        assertEquals(2, visitor.clicks());
    }

    private static int score(Locator cell) {
        return Integer.parseInt(cell.locator(".score").innerText().replaceAll("[^0-9-]", ""));
    }

    @Test
    void aCellHasAnAddressAndTheBackButtonClosesIt(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);
        visitor.click(visitor.cell("student:pre-renewal").locator("a"));
        assertThat(page).hasURL(Visitor.address("/dashboard?cell=student%3Apre-renewal"));
        assertThat(page.locator("#cell")).hasText("Students, Pre-renewal");

        page.goBack();
        assertThat(page.locator(".cell-section")).isHidden();

        page.navigate(Visitor.address("/dashboard?cell=senior:mid-term"));
        visitor.settled();
        assertThat(page.locator("#cell")).hasText("Senior professionals, Mid-term");
        List<Map<String, Object>> row = asked(visitor, "/v1/metrics/nps", "segment=senior", "stage=mid-term", "from=");
        assertThat(page.locator(".summary .value"))
                .hasText(String.valueOf(row.get(0).get("display")));
        List<?> distribution = (List<?>) row.get(0).get("distribution");
        assertEquals(
                distribution.stream().map(String::valueOf).toList(),
                page.locator(".cell-section .times").allInnerTexts());
    }

    @Test
    void aHiddenCellSaysWhyAndShowsNoComment(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard?cell=corporate:pre-renewal&comments=all", key);

        assertThat(page.locator(".cell-section")).containsText("Too few members answered here");
        assertThat(page.locator(".comments")).hasCount(0);
        assertTrue(visitor.calls().stream().noneMatch(call -> call.startsWith("/v1/responses")));
    }

    @Test
    void aKeyWithoutResponsesSeesFiguresAndIsToldWhyItSeesNoComments(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard?cell=student:pre-renewal", Visitor.personalKey(acme, "report"));
        assertThat(page.locator(".summary .value")).isVisible();
        visitor.click(page.locator("#tab-comments"));

        assertThat(page.locator(".cell-section")).containsText("scope “responses”");
        assertTrue(visitor.calls().stream().noneMatch(call -> call.startsWith("/v1/responses")));
    }

    @Test
    void theKeyboardAloneOpensACellReadsItsCommentsAndClosesIt(Page page) {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);

        visitor.tabTo("[data-cell='student:pre-renewal'] a");
        page.keyboard().press("Enter");
        visitor.settled();
        assertThat(page.locator("#cell")).isFocused();
        visitor.tabTo("#tab-comments");
        page.keyboard().press("Enter");
        assertThat(page.locator(".comments blockquote").first()).isVisible();
        assertThat(page.locator("#tab-comments")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-section")).isHidden();
        assertThat(visitor.cell("student:pre-renewal").locator("a")).isFocused();
    }

    @Test
    void whatIsShownCanBeTakenAwayAsCsvAndPicture(Page page) throws IOException {
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard?cell=student:pre-renewal", key);

        Download csv =
                page.waitForDownload(() -> page.getByLabel("Save map as CSV").click());
        assertEquals("member-pulse-map.csv", csv.suggestedFilename());
        assertTrue(Files.readString(csv.path()).startsWith("\uFEFFsegment,stage,"));
        Download picture = page.waitForDownload(
                () -> page.getByLabel("Save map as a picture").click());
        assertEquals("member-pulse-map.png", picture.suggestedFilename());
        assertTrue(Files.size(picture.path()) > 10_000);
        assertEquals(List.of(), visitor.complaints());
    }
}
