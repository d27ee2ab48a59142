package org.memberpulse.outcome;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class JourneyMetricResourceTest {
    private static final String OLD = "'joinedOn': '2020-03-01', 'segment': 'senior'";

    private final JourneyFixture fixture = new JourneyFixture();

    private static void assertShare(long numerator, long denominator, JsonPath row) {
        assertEquals(numerator + " of " + denominator, row.get("numerator") + " of " + row.get("denominator"));
        assertEquals(100.0 * numerator / denominator, row.getDouble("value"), 1e-4);
    }

    private static String left(String day, String reason) {
        return ", 'status': 'left', 'leftReason': '" + reason + "', 'lapsedOn': '" + day + "'";
    }

    @Test
    void withoutARosterNothingIsKnown() {
        fixture.organization.putMember("m-1", "{'joinedOn': '2020-01-01'}").statusCode(201);
        fixture.report("")
                .body(
                        "data.metric",
                        contains(
                                "retention",
                                "renewal",
                                "renewal",
                                "renewal",
                                "onboarding-completion",
                                "content-engagement",
                                "churn"))
                .body("data.reason", everyItem(is("roster_unknown")))
                .body("data.value", everyItem(nullValue()))
                .body("data.denominator", everyItem(nullValue()))
                .body("data.suppressed", everyItem(is(false)))
                .body("rosterCompleteOn", nullValue());
    }

    @Test
    void retentionIsByMemberWithDeathsAndTransfersApart() {
        fixture.members(15, OLD)
                .members(2, OLD + left("2026-05-10", "resigned"))
                .members(1, OLD + left("2026-01-01", "not_renewed"))
                .members(1, OLD + left("2026-12-31", "retired"))
                .members(1, OLD + left("2026-03-01", "deceased"))
                .members(2, OLD + left("2026-04-01", "transferred"))
                .members(1, OLD + left("2027-01-01", "resigned"))
                .members(4, OLD + left("2025-12-31", "resigned"))
                .members(3, "'joinedOn': '2026-02-01'")
                .members(1, "'status': 'suspended', 'joinedOn': '2021-02-01'")
                .told();
        JsonPath row = fixture.row("metric=retention");
        assertShare(17, 21, row);
        assertEquals(1, row.getInt("deceased"));
        assertEquals(2, row.getInt("transferred"));
        assertEquals(85.0, row.getDouble("target"));
        assertEquals("missed_uncertain", row.getString("targetState"));
        assertEquals(100 * 17 / 21.0 - 100 * 24 / 28.0, row.getDouble("change"), 1e-4);
        assertEquals(row.getDouble("change"), row.getDouble("changeOnYear"), 1e-9);
    }

    @Test
    void retentionWaitsForTheEndOfThePeriod() {
        fixture.members(10, OLD)
                .members(1, OLD + left("2027-02-01", "resigned"))
                .told();
        fixture.report("metric=retention&period=quarter&from=2027-01-01")
                .body("data.periodEnd", contains("2027-03-31", "2027-06-30", "2027-09-30"))
                .body("data.numerator", contains(10, 10, null))
                .body("data.reason", contains(null, null, "not_mature"))
                .body("data.change[0]", nullValue())
                .body("data.change[1]", not(nullValue()));
    }

    @Test
    void beforeTheRosterWasCompleteLeaversMustBeKnown() {
        fixture.members(10, OLD)
                .members(1, OLD + left("2027-02-01", "resigned"))
                .told();
        fixture.report("metric=retention&period=year&from=2026-01-01&to=2026-12-31")
                .body("data.reason", contains("roster_unknown"));
    }

    @Test
    void aLapseThatWasToldAfterTheStatusEndsTheMembership() {
        fixture.members(9, OLD)
                .members(1, OLD)
                .did(1, "'type': 'lapsed', 'at': '2027-07-01', 'dueOn': '2027-07-01'")
                .members(1, OLD + left("2026-02-01", "resigned"))
                .told();
        assertEquals(10, fixture.row("metric=retention").getInt("numerator"));
        JourneyFixture.today(() -> fixture.organization.post(
                        "/v1/member-events",
                        "{'memberId': 'm-0', 'type': 'lapsed', 'at': '2027-07-10', 'dueOn': '2027-07-10'}"))
                .statusCode(201);
        fixture.report("metric=churn&period=month&from=2027-07-01").body("data.reason", contains("not_mature"));
    }

    @Test
    void renewalIsByDueDateWithTheFirstYearApart() {
        String due = "'type': 'renewed', 'dueOn': '2026-09-01', 'at': ";
        String member = "'joinedOn': '2020-09-01', 'renewsOn': '2026-09-01'";
        fixture.members(8, member)
                .did(8, due + "'2026-08-20'")
                .members(1, member)
                .did(1, due + "'2026-10-01'")
                .members(1, member)
                .did(1, due + "'2026-10-02'")
                .members(2, member)
                .did(2, "'type': 'lapsed', 'at': '2026-09-30', 'dueOn': '2026-09-01'")
                .members(1, member + left("2026-08-15", "deceased"))
                .members(1, member + left("2025-03-15", "resigned"))
                .members(5, "'joinedOn': '2025-09-01', 'renewsOn': '2026-09-01'")
                .members(1, "'joinedOn': '2025-07-01', 'renewsOn': '2026-09-01'")
                .did(1, due + "'2026-08-20'")
                .told();
        List<Map<String, Object>> rows = fixture.rows("metric=renewal");
        assertEquals(
                List.of("all 10 of 18", "first_year 1 of 6", "later 9 of 12"),
                rows.stream()
                        .map(row -> row.get("tenure") + " " + row.get("numerator") + " of " + row.get("denominator"))
                        .toList());
        assertEquals(1, rows.get(0).get("deceased"));
    }

    @Test
    void aRenewalDateThatMovedOnWasRenewed() {
        fixture.members(6, "'joinedOn': '2022-02-01', 'renewsOn': '2028-02-01'")
                .members(2, "'joinedOn': '2022-02-01', 'renewsOn': '2027-02-01'")
                .members(1, "'joinedOn': '2027-02-01', 'renewsOn': '2028-02-01'")
                .told();
        fixture.report("metric=renewal&period=month&from=2027-02-01&to=2027-02-28")
                .body("data[0].numerator", is(6))
                .body("data[0].denominator", is(8));
        fixture.report("metric=renewal&period=month&from=2026-02-01&to=2026-02-28")
                .body("data[0].numerator", is(8))
                .body("data[0].denominator", is(8));
    }

    @Test
    void renewalsWaitForTheEndOfTheGrace() {
        fixture.members(6, "'joinedOn': '2022-06-20', 'renewsOn': '2027-06-20'").told();
        fixture.report("metric=renewal&period=month&from=2027-06-01&to=2027-06-30")
                .body("data[0].reason", is("not_mature"))
                .body("data[0].value", nullValue());
    }

    @Test
    void onboardingIsCompleteWhenAllIsDoneByDayNinety() {
        fixture.organization
                .put("/v1/journeys/default", "{'stages': [], 'requiredActivities': ['profile-set-up', 'first-event']}")
                .statusCode(200);
        String joined = "'joinedOn': '2026-03-01'";
        String done = "'type': 'onboarding_activity', 'activity': ";
        fixture.members(4, joined)
                .did(4, done + "'profile-set-up', 'at': '2026-03-01'")
                .did(4, done + "'first-event', 'at': '2026-05-30'")
                .members(1, joined)
                .did(1, done + "'profile-set-up', 'at': '2026-03-01'")
                .did(1, done + "'first-event', 'at': '2026-05-31'")
                .members(1, joined)
                .did(1, done + "'profile-set-up', 'at': '2026-03-01'")
                .did(1, done + "'something-else', 'at': '2026-03-01'")
                .members(1, joined + left("2026-03-20", "resigned"))
                .told();
        assertShare(4, 7, fixture.row("metric=onboarding-completion"));
        // 23:30 UTC on day 90 is the day after in London's summer
        JourneyFixture.today(() -> fixture.organization.post(
                        "/v1/member-events",
                        "{'memberId': 'm-5', 'type': 'onboarding_activity', 'activity': 'first-event',"
                                + " 'at': '2026-05-30T23:30:00Z'}"))
                .statusCode(201);
        assertShare(4, 7, fixture.row("metric=onboarding-completion"));
    }

    @Test
    void onboardingWaitsForDayNinety() {
        fixture.organization
                .put("/v1/journeys/student", "{'stages': [], 'requiredActivities': ['profile-set-up']}")
                .statusCode(200);
        fixture.members(5, "'joinedOn': '2027-04-10', 'segment': 'student'")
                .members(5, "'joinedOn': '2027-04-11', 'segment': 'student'")
                .members(5, "'joinedOn': '2027-05-11', 'segment': 'student'")
                .members(5, "'joinedOn': '2027-04-01', 'segment': 'senior'")
                .told();
        String query = "metric=onboarding-completion&groupBy=segment&period=month&segment=student,senior";
        fixture.report(query + "&from=2027-04-01&to=2027-05-31")
                .body("data.segment", contains("senior", "senior", "student", "student"))
                .body("data.denominator", contains(null, null, 5, null))
                .body("data.reason", contains("no_activities", "no_activities", null, "not_mature"));
    }

    @Test
    void engagementTakesMembersAndCountsNoOpens() {
        String at = ", 'at': '2026-06-01'";
        fixture.members(3, OLD)
                .did(3, "'type': 'event_attended'" + at)
                .members(1, OLD)
                .did(1, "'type': 'content_clicked'" + at)
                .did(1, "'type': 'content_clicked'" + at)
                .did(1, "'type': 'content_downloaded'" + at)
                .members(5, OLD)
                .did(5, "'type': 'content_opened'" + at)
                .did(5, "'type': 'content_sent'" + at)
                .members(1, OLD)
                .did(1, "'type': 'content_clicked', 'at': '2027-01-01'")
                .told();
        JsonPath row = fixture.row("metric=content-engagement");
        assertShare(4, 10, row);
        assertEquals(1.0, row.getDouble("depth"));
        assertNull(row.get("target"));
    }

    @Test
    void churnByStageIsTheHazardOfTheWorkedNumbers() {
        StringBuilder stages = new StringBuilder();
        int[] leavers = {20, 15, 10, 95, 9};
        int remaining = 1_000;
        for (int i = 0; i < leavers.length; i++) {
            fixture.organization
                    .put(
                            "/v1/stages/s" + i,
                            "{'name': 'S', 'trigger': {'anchor': 'joinedOn', 'offsetDays': " + 60 * i + "}}")
                    .statusCode(200);
            stages.append(i == 0 ? "" : ", ").append("{'stage': 's").append(i).append("'}");
            String day = LocalDate.of(2026, 1, 5).plusDays(60L * i).toString();
            fixture.members(leavers[i], "'joinedOn': '2026-01-01'" + left(day, "resigned"));
            remaining -= leavers[i];
        }
        fixture.organization
                .put("/v1/journeys/default", "{'stages': [" + stages + "]}")
                .statusCode(200);
        fixture.members(remaining, "'joinedOn': '2026-01-01'").told();
        List<Map<String, Object>> rows = fixture.rows("metric=churn&groupBy=stage").stream()
                .filter(row -> row.get("stage").toString().matches("s\\d"))
                .toList();
        assertEquals(
                List.of("20/1000", "15/980", "10/965", "95/955", "9/860"),
                rows.stream()
                        .map(row -> row.get("numerator") + "/" + row.get("denominator"))
                        .toList());
        assertEquals(
                List.of("2.00", "1.53", "1.04", "9.95", "1.05"),
                rows.stream()
                        .map(row -> "%.2f".formatted((Number) row.get("value")))
                        .toList());
        assertShare(149, 1_000, fixture.row("metric=churn"));
    }

    @Test
    void stagesBeforeTheRenewalComeBackEachYear() {
        String member = "'joinedOn': '2022-10-01', 'renewsOn': '2027-10-01'";
        fixture.members(20, member)
                .members(5, "'joinedOn': '2022-10-01', 'renewsOn': '2026-10-01'" + left("2026-08-01", "resigned"))
                .members(1, "'joinedOn': '2022-10-01', 'renewsOn': '2026-10-01'" + left("2026-04-05", "deceased"))
                .told();
        Map<Object, String> rows = new TreeMap<>();
        fixture.rows("metric=churn&groupBy=stage")
                .forEach(row -> rows.put(row.get("stage"), row.get("numerator") + "/" + row.get("denominator")));
        // 1 October less 180 days is 4 April, less 90 days 3 July
        assertEquals("5/25", rows.get("pre-renewal"));
        assertEquals("0/25", rows.get("mid-term"));
        assertEquals("0/46", rows.get("post-renewal"), "until spring, and again from autumn");
        assertTrue(rows.get("welcome").startsWith("null"), rows.toString());
    }

    @Test
    void churnShouldComeDown() {
        fixture.members(90, OLD)
                .members(20, OLD + left("2025-05-01", "resigned"))
                .members(10, OLD + left("2026-05-01", "resigned"))
                .told();
        JsonPath row = fixture.row("metric=churn");
        assertShare(10, 100, row);
        assertEquals(10 - 100 * 20 / 120.0, row.getDouble("changeOnYear"), 1e-4);
        assertEquals(-5.0, row.getDouble("target"));
        assertEquals("met_uncertain", row.getString("targetState"));
    }

    @Test
    void smallSegmentsAreHiddenWithAPartner() {
        fixture.members(20, "'joinedOn': '2020-01-01', 'segment': 'student'")
                .members(30, "'joinedOn': '2020-01-01', 'segment': 'senior'")
                .members(3, "'joinedOn': '2020-01-01', 'segment': 'corporate'")
                .members(1, OLD + left("2026-02-01", "resigned"))
                .told();
        Map<Object, Object> hidden = new TreeMap<>();
        fixture.rows("metric=retention&groupBy=segment").stream()
                .filter(row -> row.get("reason") == null)
                .forEach(row -> hidden.put(row.get("segment"), row.get("suppressed") + " " + row.get("numerator")));
        assertEquals(Map.of("student", "false 20", "senior", "true null", "corporate", "true null"), hidden);
        assertEquals(53, fixture.row("metric=retention").getInt("numerator"));
        JsonPath some = fixture.row("metric=retention&segment=student,senior");
        assertEquals(20, some.getInt("numerator"));
        assertTrue(some.getBoolean("partial"));
        JsonPath one = fixture.row("metric=retention&segment=corporate");
        assertTrue(one.getBoolean("suppressed"));
        assertNull(one.get("targetState"));
    }

    @Test
    void aMonthIsHiddenWhicheverPeriodIsAskedFor() {
        fixture.organization
                .put("/v1/journeys/default", "{'stages': [], 'requiredActivities': ['profile-set-up']}")
                .statusCode(200);
        fixture.members(20, "'joinedOn': '2026-01-10'")
                .members(30, "'joinedOn': '2026-02-10'")
                .members(2, "'joinedOn': '2026-03-10'")
                .told();
        String query = "metric=onboarding-completion&from=2026-01-01&to=2026-03-31&period=";
        fixture.report(query + "month").body("data.denominator", contains(20, null, null));
        fixture.report(query + "quarter").body("data.denominator", contains(52));
    }

    @Test
    void segmentsWithoutMembersSaySo() {
        fixture.members(10, OLD)
                .members(1, OLD + left("2026-02-01", "resigned"))
                .told();
        fixture.report("metric=retention&groupBy=segment&from=2026-01-01&to=2026-12-31&segment=senior,student")
                .body("data.segment", contains("senior", "student"))
                .body("data.reason", contains(null, "no_members"));
    }

    @Test
    void erasingAPersonChangesNoFigure() {
        fixture.organization
                .put("/v1/journeys/default", "{'stages': [], 'requiredActivities': ['profile-set-up']}")
                .statusCode(200);
        fixture.members(6, OLD)
                .members(6, "'joinedOn': '2026-02-01', 'segment': 'student'")
                .did(6, "'type': 'onboarding_activity', 'activity': 'profile-set-up', 'at': '2026-02-03'")
                .did(6, "'type': 'event_attended', 'at': '2026-02-03', 'content': 'secret-evening'")
                .members(2, OLD + left("2026-09-01", "resigned"))
                .told();
        String query = "metric=retention,onboarding-completion,content-engagement,churn";
        String before = fixture.rows(query).toString();
        for (String gone : List.of("m-12", "m-7")) {
            JourneyFixture.today(() -> fixture.organization.send().delete("/v1/members/" + gone))
                    .then()
                    .statusCode(204);
        }
        assertEquals(before, fixture.rows(query).toString());
    }

    @Test
    void whatIsToComeIsNotMature() {
        fixture.members(10, OLD)
                .members(1, OLD + left("2026-02-01", "resigned"))
                .told();
        fixture.report("period=year&from=2099-01-01&groupBy=segment,stage&segment=senior,unknown")
                .body(
                        "data.findAll { it.metric == 'retention' || it.metric == 'churn' }.reason",
                        everyItem(is("not_mature")))
                .body("data.segment", everyItem(is("senior")));
        fixture.report("period=month&from=2027-08-01&to=2027-08-31&segment=unknown")
                .body("data.value", everyItem(nullValue()));
    }

    @Test
    void rowsComeInPagesAndAsCsv() {
        fixture.members(10, OLD)
                .members(1, OLD + left("2026-02-01", "resigned"))
                .told();
        String query = "metric=retention,churn&period=quarter&from=2026-01-01&to=2026-12-31";
        String next = fixture.report(query + "&limit=5")
                .body("data", hasSize(5))
                .body("data[4].metric", is("churn"))
                .header("Link", containsString("after="))
                .header("Cache-Control", "private, no-cache")
                .extract()
                .path("next");
        fixture.report(query + "&limit=5&after=" + next)
                .body("data", hasSize(3))
                .body("data[0].periodStart", is("2026-04-01"))
                .body("next", nullValue());
        String csv = fixture.report(query + "&format=csv").extract().asString();
        assertEquals(9, csv.lines().count());
        assertTrue(
                csv.startsWith("\uFEFFmetric,tenure,periodStart,periodEnd,numerator,denominator,value,low,high,"), csv);
        assertTrue(csv.contains("retention,,2026-01-01,2026-03-31,10,11,90.9"), csv);
    }

    @ParameterizedTest
    @CsvSource({
        "metric=nps, metric",
        "groupBy=channel, groupBy",
        "period=week, period",
        "period=month&from=2026-01-02, from",
        "period=month&from=2026-01-01&to=2026-01-30, to",
        "period=month&from=1999-01-01, from",
        "from=2026-01-01, from",
        "from=0001-01-01&to=0001-12-31, from",
        "period=year&from=9999-01-01, from",
        "from=2026-02-01&to=2026-01-31, to",
        "segment=A, segment",
        "after=nothing, after",
        "after=WyJhIl0, after",
        "limit=0, limit",
        "format=pdf, format",
        "stage=welcome, stage"
    })
    void whatCannotBeAskedIsRefused(String query, String parameter) {
        JourneyFixture.today(() -> fixture.organization.report("journey", query))
                .statusCode(400)
                .body("errors[0].pointer", containsString(parameter));
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-01-15&to=2026-03-14", "from=2026-01-01&to=2026-05-31"})
    void withoutResponsesATotalIsOneCalendarPeriod(String range) {
        String report = fixture.organization.key("report");
        JourneyFixture.today(() -> TestOrganization.as(report)
                        .get("/v1/metrics/journey?" + range)
                        .then())
                .statusCode(400);
        fixture.report(range);
        JourneyFixture.today(() -> TestOrganization.as(report)
                        .get("/v1/metrics/journey?from=2026-01-01&to=2026-03-31")
                        .then())
                .statusCode(200);
    }
}
