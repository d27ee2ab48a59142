package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** What the overview says, and what it can be asked. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class OverviewWordsBrowserTest {
    private static final int MEMBERS = 12;

    private TestOrganization acme;
    private String key;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        key = Visitor.personalKey(acme, "report", "responses");
    }

    private void imported(LocalDate day, int score) {
        StringBuilder csv = new StringBuilder("externalId,answeredAt,stage,segment,nps\n");
        for (int i = 0; i < 2 * MEMBERS; i++) {
            csv.append("%s-%d,%s,mid-term,student,%d\n".formatted(day, i, day, score));
        }
        acme.send()
                .contentType("text/csv")
                .body(csv.toString())
                .post("/v1/responses/batch")
                .then()
                .statusCode(200);
    }

    @Test
    void aRealChangeIsASentenceThatLeadsToItsCell(Page page) {
        LocalDate quarter = LocalDate.now(ZoneId.of("Europe/London")).with(IsoFields.DAY_OF_QUARTER, 1);
        imported(quarter.minusMonths(6), 0);
        imported(quarter.minusMonths(3), 10);
        imported(quarter, 0);
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);

        assertThat(page.locator(".sentences li").first())
                .containsText(Pattern.compile("Mid-term: NPS (rose|fell) by 200\\.0 to -?100 \\(n 24\\)\\."));
        visitor.click(page.locator(".sentences a").first());
        assertThat(page.locator("#cell")).containsText("Mid-term");
        assertThat(page.locator("[data-figure=nps]")).containsText("more than chance");
    }

    @Test
    void whoAskedTooOftenReadsWhenToTryAgain(Page page) {
        page.route(
                Pattern.compile("/v1/metrics[/?]"),
                route -> route.fulfill(new Route.FulfillOptions()
                        .setStatus(429)
                        .setContentType("application/problem+json")
                        .setBody("{\"code\": \"too_many_requests\", \"detail\": \"Try again in 7 seconds.\"}")));
        page.navigate(Visitor.address("/dashboard") + "#key=" + key);
        assertThat(page.locator(".notice")).containsText("Try again in 7 seconds.");
    }

    @Test
    void theScoreOfTheMembershipStandsBesideTheRawOne(Page page) {
        AnsweredYear.in(acme);
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);
        assertThat(page.locator("[data-figure=nps]")).containsText("Not weighted yet");

        acme.put("/v1/population/2020-01-01", "{'segments': {'student': 900, 'senior': 100, 'corporate': 1}}");
        page.reload();
        visitor.settled();
        // Students have 50 and seniors 75, in equal numbers of answers; nine in ten members are students
        assertThat(page.locator("[data-figure=nps] .value")).hasText("63");
        assertThat(page.locator("[data-figure=nps]")).containsText("Weighted to the membership: 52.5 (");
    }

    @Test
    void theRowsCanBeADeclaredDimension(Page page) {
        acme.put("/v1/dimensions/region", "{'source': 'attribute', 'key': 'region'}")
                .statusCode(201);
        for (int i = 0; i < 2 * MEMBERS; i++) {
            acme.putMember("m-" + i, "{'attributes': {'region': '" + (i % 2 == 0 ? "north" : "south") + "'}}");
            acme.answered("m-" + i, "mid-term", "{'nps': " + (i % 2 == 0 ? 10 : 3) + "}");
        }
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);
        page.getByLabel("Rows").selectOption("dimension:region");
        visitor.settled();

        assertThat(page.locator(".map tbody tr").nth(0)).containsText("North");
        assertThat(page.locator(".map tbody tr").nth(0).locator(".score")).containsText("100");
        assertThat(page.locator(".map tbody tr").nth(1)).containsText("South");
        assertThat(page.locator(".map tbody tr").nth(1).locator(".score")).containsText("-100");
    }

    @Test
    void aFilterStandsInTheAddressAndHoldsForEverything(Page page) {
        AnsweredYear.in(acme);
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard", key);
        page.getByLabel("Segment").focus();
        page.getByLabel("Segment").selectOption("senior");
        visitor.settled();

        assertThat(page).hasURL(Visitor.address("/dashboard?segment=senior"));
        assertThat(page.locator(".map tbody tr")).hasCount(1);
        assertThat(page.getByLabel("Segment")).isFocused();
        page.getByText("Show everything").click();
        visitor.settled();
        assertThat(page.locator(".map tbody tr")).hasCount(4);
    }

    @Test
    void aTimeWithoutAnswersLeadsToOneThatHasThem(Page page) {
        AnsweredYear.in(acme);
        Visitor visitor = new Visitor(page);
        visitor.open("/dashboard?period=custom&from=2020-01-01&to=2020-12-31", key);

        assertThat(page.locator(".start")).containsText("No answers in this time");
        page.getByText("Show all time").click();
        assertThat(page.locator(".map")).isVisible();
    }
}
