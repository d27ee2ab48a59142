package org.memberpulse.metric;

import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class MetricResourceTest {
    private static final RestAssuredConfig DOUBLES =
            RestAssuredConfig.config().jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.DOUBLE));

    private TestOrganization acme;
    private int imported;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        imported = 0;
    }

    /** Imports answers on one day, one for each score. */
    private void answers(String day, String stage, String segment, int... scores) {
        StringBuilder csv = new StringBuilder("externalId,answeredAt,stage,segment,nps,msat\n");
        for (int score : scores) {
            csv.append("a-")
                    .append(++imported)
                    .append(',')
                    .append(day)
                    .append(',')
                    .append(stage)
                    .append(',')
                    .append(segment)
                    .append(',')
                    .append(score)
                    .append(',')
                    .append(score == 0 ? 1 : (score + 1) / 2)
                    .append('\n');
        }
        acme.send()
                .contentType("text/csv")
                .body(csv.toString())
                .post("/v1/responses/batch")
                .then()
                .statusCode(200)
                .body("accepted", is(scores.length));
    }

    private static int[] times(int n, int score) {
        int[] scores = new int[n];
        Arrays.fill(scores, score);
        return scores;
    }

    private ValidatableResponse nps(String query) {
        return as(acme.key(), query);
    }

    private ValidatableResponse as(String key, String query) {
        return TestOrganization.as(key)
                .config(DOUBLES)
                .get("/v1/metrics/nps" + (query.isEmpty() ? "" : "?" + query))
                .then();
    }

    @Test
    void anAnswerStandsInTheNextReport() {
        for (int member = 0; member < 5; member++) {
            acme.answered("m-" + member, "mid-term", "{'nps': 9, 'msat': 4}");
        }

        nps("groupBy=stage").statusCode(200).body("data.n", contains(5)).body("data.stage", contains("mid-term"));
    }

    @Test
    void anEmptyTotalIsOneRowWithoutScores() {
        nps("").body("data.size()", is(1))
                .body("data[0].n", is(0))
                .body("data[0].nps", nullValue())
                .body("data[0].suppressed", is(false))
                .body("asOf", nullValue());
        nps("groupBy=segment").body("data.size()", is(0));
    }

    @Test
    void theRowOfTheExampleHasAllItsFigures() {
        answers("2026-01-10", "post-onboarding", "student", times(72, 9));
        answers("2026-01-11", "post-onboarding", "student", times(36, 8));
        answers("2026-01-12", "post-onboarding", "student", times(12, 0));

        nps("groupBy=segment,stage&period=month&from=2026-01-01&to=2026-12-31&segment=student,senior")
                .body("groupBy", contains("segment", "stage"))
                .body("data.size()", is(1))
                .body("data[0].periodStart", is("2026-01-01"))
                .body("data[0].periodEnd", is("2026-01-31"))
                .body("data[0].promoters", is(72))
                .body("data[0].passives", is(36))
                .body("data[0].detractors", is(12))
                .body("data[0].nps", is(50.0))
                .body("data[0].low", closeTo(36.83, 0.005))
                .body("data[0].high", closeTo(60.73, 0.005))
                .body("data[0].display", is(50))
                .body("data[0].target", is(50.0))
                .body("data[0].targetState", is("missed_uncertain"))
                .body("data[0].change", nullValue())
                .body("data[0]", not(hasKey("survey")))
                .body("data[0].lowPrecision", is(false));
    }

    @Test
    void theChangeIsTestedWithTheAdjustedCounts() {
        answers("2026-01-10", "mid-term", "senior", times(30, 10));
        answers("2026-01-10", "mid-term", "senior", times(12, 7));
        answers("2026-01-10", "mid-term", "senior", times(8, 3));
        answers("2026-02-10", "mid-term", "senior", times(42, 10));
        answers("2026-02-10", "mid-term", "senior", times(12, 7));
        answers("2026-02-10", "mid-term", "senior", times(6, 3));

        nps("groupBy=stage&period=month&from=2026-02-01&to=2026-02-28")
                .body("data.size()", is(1))
                .body("data[0].change", closeTo(16, 1e-9))
                .body("data[0].changeLow", closeTo(-10.73, 0.005))
                .body("data[0].changeHigh", closeTo(42.00, 0.005))
                .body("data[0].significant", is(false));
    }

    @Test
    void anAnswerBelongsToItsLocalDay() {
        answers("2026-03-31T23:30:00Z", "mid-term", "senior", times(5, 9));

        nps("period=quarter").body("data.periodStart", contains("2026-04-01"));
        acme.send()
                .body("{\"timeZone\": \"America/New_York\"}")
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        nps("period=quarter").body("data.periodStart", contains("2026-01-01")).body("timeZone", is("America/New_York"));
        acme.get("/v1/admin/consistency").body("consistent", is(true));
    }

    @Test
    void anImportedDateStaysThatDateInEveryZone() {
        answers("2026-04-01", "mid-term", "senior", times(5, 9));
        acme.send()
                .body("{\"timeZone\": \"Pacific/Pago_Pago\"}")
                .patch("/v1/organization")
                .then()
                .statusCode(200);

        nps("period=day").body("data.periodStart", contains("2026-04-01"));
    }

    @Test
    void aYearMayStartInAnotherMonth() {
        answers("2026-03-31", "mid-term", "senior", times(5, 9));
        answers("2026-04-01", "mid-term", "senior", times(5, 0));
        acme.send()
                .body("{\"yearStartsMonth\": 4}")
                .patch("/v1/organization")
                .then()
                .statusCode(200);

        nps("period=year")
                .body("data.periodStart", contains("2025-04-01", "2026-04-01"))
                .body("data.periodEnd", contains("2026-03-31", "2027-03-31"))
                .body("data.nps", contains(100.0, -100.0));
    }

    @Test
    void partialMonthsAreReadFromDaysAndWholeOnesFromMonths() {
        answers("2026-01-15", "mid-term", "senior", times(5, 9));
        answers("2026-02-15", "mid-term", "senior", times(5, 9));
        answers("2026-03-15", "mid-term", "senior", times(5, 9));

        nps("from=2026-01-15&to=2026-03-15").body("data[0].n", is(15));
        nps("from=2026-01-16&to=2026-03-14").body("data[0].n", is(5));
        nps("from=2026-01-16&to=2026-03-15").body("data[0].n", is(10));
        nps("from=2026-03-01&to=2026-03-14").body("data[0].n", is(0));
        nps("from=2026-02-15&to=2026-02-15").body("data[0].n", is(5));
    }

    @Test
    void aSmallCellIsHiddenWithEveryFigure() {
        answers("2026-01-10", "mid-term", "senior", times(4, 9));
        answers("2026-01-10", "mid-term", "student", times(5, 9));

        nps("groupBy=segment")
                .body("data.segment", contains("senior", "student"))
                .body("data.suppressed", contains(true, true))
                .body("data[0].n", nullValue())
                .body("data[1].n", nullValue())
                .body("data[0].promoters", nullValue())
                .body("data[0].lowPrecision", nullValue())
                .body("data[0].target", nullValue());
        nps("").body("data[0].n", is(9));
    }

    @Test
    void aTotalOverAFilterAddsWhatIsVisibleOnly() {
        answers("2026-01-10", "mid-term", "senior", times(4, 9));
        answers("2026-01-10", "mid-term", "student", times(6, 9));
        answers("2026-01-10", "mid-term", "early-career", times(5, 9));
        answers("2026-01-10", "mid-term", "retired", times(5, 9));

        nps("segment=student,early-career").body("data[0].n", is(11)).body("data[0].partial", is(true));
        nps("segment=student,senior").body("data[0].n", is(6)).body("data[0].partial", is(true));
        nps("segment=senior").body("data[0].suppressed", is(true));
        nps("segment=student").body("data[0].n", is(6)).body("data[0].partial", is(false));
        nps("").body("data[0].partial", is(false));
    }

    @Test
    void theMinimumCellCanBeRaisedAndNotLowered() {
        answers("2026-01-10", "mid-term", "student", times(6, 9));
        acme.send()
                .body("{\"minimumCell\": 4}")
                .patch("/v1/organization")
                .then()
                .statusCode(422);
        acme.send()
                .body("{\"minimumCell\": 7}")
                .patch("/v1/organization")
                .then()
                .statusCode(200);

        nps("").body("minimumCell", is(7)).body("data[0].suppressed", is(true));
    }

    @Test
    void aRowOverSeveralStagesSaysSoAndHasTheTargetTheyShare() {
        answers("2026-01-10", "mid-term", "student", times(5, 9));
        answers("2026-01-10", "pre-renewal", "student", times(5, 9));

        nps("").body("data[0].mixedStages", is(true)).body("data[0].target", is(50.0));
        nps("stage=mid-term").body("data[0].mixedStages", is(false));
        acme.put("/v1/journeys/student", "{'stages': [{'stage': 'mid-term', 'targets': {'nps': 10}}]}")
                .statusCode(200);
        nps("groupBy=stage").body("data.target", contains(equalTo(10.0), nullValue()));
        nps("").body("data[0].target", nullValue()).body("data[0].targetState", nullValue());
    }

    @Test
    void rowsComeInPagesThatJoinWithoutAGap() {
        for (String segment : List.of("student", "senior", "retired", "corporate")) {
            answers("2026-01-10", "mid-term", segment, times(5, 9));
            answers("2026-02-10", "pre-renewal", segment, times(5, 9));
        }
        List<String> whole = nps("groupBy=segment,stage&period=month").extract().path("data.segment");

        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            ValidatableResponse page = nps("groupBy=segment,stage&period=month&limit=3" + after);
            paged.addAll(page.extract().path("data.segment"));
            String next = page.extract().path("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());

        assertEquals(8, whole.size());
        assertEquals(whole, paged);
    }

    @Test
    void csvHasTheSameColumnsWithAByteOrderMark() {
        answers("2026-01-10", "mid-term", "student", times(5, 9));
        answers("2026-01-10", "mid-term", "senior", times(4, 9));

        String csv = acme.send()
                .accept("text/csv")
                .get("/v1/metrics/nps?groupBy=segment")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .extract()
                .asString();

        assertEquals(
                "\uFEFFsegment,periodStart,periodEnd,n,promoters,passives,detractors,nps,low,high,display,target,"
                        + "targetState,change,changeLow,changeHigh,significant,significantAmongAll,lowPrecision,"
                        + "suppressed,mixedStages,partial,distribution0,distribution1,distribution2,distribution3,"
                        + "distribution4,distribution5,distribution6,distribution7,distribution8,distribution9,"
                        + "distribution10\r\n"
                        + "senior,,,,,,,,,,,,,,,,,,,true,false,false,,,,,,,,,,,\r\n",
                csv.substring(0, csv.indexOf("student")));
    }

    @Test
    void csvOfAnEmptyReportHasItsColumns() {
        String csv =
                acme.get("/v1/metrics/msat?groupBy=stage&format=csv").extract().asString();

        assertEquals(
                "\uFEFFstage,periodStart,periodEnd,n,sum,sumOfSquares,mean,low,high,display,top2,top2Low,top2High,"
                        + "distribution1,distribution2,distribution3,distribution4,distribution5,target,targetState,change,"
                        + "changeLow,changeHigh,significant,significantAmongAll,lowPrecision,suppressed,mixedStages,partial\r\n",
                csv);
    }

    @Test
    void msatHasItsFiguresAndNoDistributionBelowTheDetail() {
        answers("2026-01-10", "mid-term", "student", 10, 10, 10, 8, 8, 10);

        TestOrganization.as(acme.key())
                .config(DOUBLES)
                .get("/v1/metrics/msat")
                .then()
                .body("data[0].n", is(6))
                .body("data[0].sum", is(28))
                .body("data[0].mean", closeTo(4.6667, 1e-4))
                .body("data[0].low", closeTo(4.1247, 1e-4))
                .body("data[0].high", is(5.0))
                .body("data[0].top2", is(100.0))
                .body("data[0].top2Low", closeTo(60.97, 0.005))
                .body("data[0].distribution", nullValue());
    }

    @Test
    void npsTellsHowOftenEachScoreWasGivenFromTheDetailOn() {
        answers("2026-01-10", "mid-term", "student", 0, 6, 7, 7, 8, 9, 9, 9, 10);
        nps("groupBy=segment").body("data[0].n", is(9)).body("data[0].distribution", nullValue());

        answers("2026-01-10", "mid-term", "student", 10);
        nps("groupBy=segment").body("data[0].distribution", is(List.of(1, 0, 0, 0, 0, 0, 1, 2, 1, 3, 2)));
    }

    @Test
    void constructsAreReportedOnceAskedAndOthersAreNotFound() {
        for (int member = 0; member < 5; member++) {
            acme.answered("m-" + member, "mid-term", "{'nps': 9, 'pride': 5, 'purpose-practice': 4}");
        }

        acme.report("pride", "").body("data[0].n", is(5)).body("data[0].mean", is(5.0f));
        acme.report("purpose-practice", "").body("data[0].mean", is(4.0f));
        acme.report("nonsense", "").statusCode(404).body("code", is("not_found"));
    }

    @Test
    void aReportKeyReadsWholePeriodsOnly() {
        String report = acme.key("report");

        as(report, "period=day").statusCode(403);
        as(report, "period=week").statusCode(403);
        as(report, "from=2026-01-01&to=2026-02-28").statusCode(400);
        as(report, "period=month&from=2026-01-15").statusCode(400);
        as(report, "from=2026-01-01&to=2026-01-31").statusCode(200);
        as(report, "from=2026-01-01&to=2026-03-31").statusCode(200);
        as(report, "period=month&from=2025-12-01&to=" + LocalDate.now(ZoneId.of("Europe/London")))
                .statusCode(200);
        as(acme.key("report", "responses"), "period=day&from=2026-01-15").statusCode(200);
    }

    @Test
    void whatCannotBeUnderstoodIsRefusedByName() {
        for (String query : List.of(
                "period=fortnight",
                "groupBy=colour",
                "groupby=segment",
                "from=yesterday",
                "from=2026-02-30",
                "limit=0",
                "limit=1001",
                "after=nonsense",
                "format=xml",
                "segment=not%20a%20code",
                "from=2026-02-01&to=2026-01-01",
                "groupBy=segment,",
                "period=month&period=year")) {
            nps(query).statusCode(400).body("code", is("bad_parameter")).body("errors.size()", is(1));
        }
    }

    @Test
    void groupingByChannelCountsEachAnswerOnceMore() {
        for (int member = 0; member < 11; member++) {
            String channel = member < 5 ? "email" : member < 6 ? "portal" : "sms";
            String token = acme.trigger("{'memberId': 'm-" + member + "', 'stage': 'mid-term', 'channel': '" + channel
                            + "', 'member': {}}")
                    .statusCode(201)
                    .extract()
                    .path("invitation.token");
            TestOrganization.answer(token, "{'nps': 9}").statusCode(201);
        }

        nps("groupBy=channel")
                .body("data.channel", contains("email", "portal", "sms"))
                .body("data.suppressed", contains(false, true, true));
        nps("").body("data[0].n", is(11));
    }

    @Test
    void editsMoveTheScoreAndTakingAnImportBackRemovesIt() {
        answers("2026-01-10", "mid-term", "student", times(5, 0));
        String token = acme.invite("m-1", "mid-term");
        TestOrganization.answer(token, "{'nps': 9}").statusCode(201);
        TestOrganization.answer(token, "{'nps': 3}").statusCode(200);

        nps("").body("data[0].promoters", is(0)).body("data[0].detractors", is(6));
        nps("period=year").body("data.suppressed", everyItem(is(false)));
        acme.get("/v1/admin/consistency").body("consistent", is(true));
    }
}
