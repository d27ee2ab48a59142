package org.memberpulse.invitation;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** The date sweep, run through the API at days of the future. */
@QuarkusTest
class SweepTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private TestOrganization acme;

    @AfterEach
    void everythingWasCounted() {
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    @BeforeEach
    void organizationThatMayAskByItself() {
        acme = TestOrganization.create();
        settings("'privacyNoticeUrl': 'https://acme.example/privacy', 'contactEmail': 'members@acme.example'");
    }

    private void settings(String settings) {
        acme.send()
                .body(TestOrganization.json("{" + settings + "}"))
                .patch("/v1/organization")
                .then()
                .statusCode(200);
    }

    private void automatic(String stage, String trigger) {
        automatic(stage, trigger, "");
    }

    private void automatic(String stage, String trigger, String more) {
        acme.put("/v1/stages/" + stage, "{'name': 'S', 'automatic': true, 'trigger': {" + trigger + "}" + more + "}")
                .statusCode(200);
    }

    private void preRenewal() {
        automatic("pre-renewal", "'anchor': 'renewsOn', 'offsetDays': -90", ", 'quietPeriodOverrideDays': 30");
    }

    private static Instant noon(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(LONDON).toInstant();
    }

    private ValidatableResponse sweep(String day) {
        return sweep(noon(day), "");
    }

    private ValidatableResponse sweep(Instant at, String query) {
        return MovableClock.at(at, () -> acme.send().post("/v1/sweeps" + query).then())
                .statusCode(200);
    }

    @Test
    void aMemberWhoseStageIsReachedIsAskedOnce() {
        preRenewal();
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");

        sweep("2027-05-02").body("invited", is(0));
        sweep("2027-05-03")
                .body("invited", is(1))
                .body("day", is("2027-05-03"))
                .body("suppressed", anEmptyMap())
                .body("stages", hasSize(1))
                .body("stages[0].stage", is("pre-renewal"))
                .body("stages[0].invited", is(1));
        sweep("2027-05-03").body("invited", is(0)).body("suppressed", anEmptyMap());
        sweep("2027-05-04").body("invited", is(0));
    }

    @Test
    void aTriggerOfTheSameDateFindsTheInvitationOfTheSweep() {
        preRenewal();
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");
        sweep("2027-05-03").body("invited", is(1));

        MovableClock.at(noon("2027-05-04"), () -> acme.trigger("m-1", "pre-renewal"))
                .statusCode(200)
                .body("decision", is("invited"))
                .body("invitation.occurrence", is("2027-08-01"));
    }

    @Test
    void nothingIsFilledBackOnceTheWindowIsClosed() {
        preRenewal();
        acme.putMember("last-day", "{'renewsOn': '2027-08-01'}");
        acme.putMember("too-late", "{'renewsOn': '2027-07-31'}");

        sweep("2027-06-01").body("invited", is(1));
    }

    @Test
    void theDayIsThatOfTheOrganization() {
        automatic("pre-renewal", "'anchor': 'renewsOn', 'offsetDays': -90");
        settings("'timeZone': 'Pacific/Auckland'");
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        LocalDateTime midnight = LocalDate.parse("2027-05-03").atStartOfDay();

        sweep(midnight.minusMinutes(1).atZone(auckland).toInstant(), "").body("invited", is(0));
        sweep(midnight.plusMinutes(1).atZone(auckland).toInstant(), "")
                .body("day", is("2027-05-03"))
                .body("invited", is(1));
    }

    @Test
    void aHeldBackMemberIsTriedAgainUntilItCanBe() {
        preRenewal();
        automatic("mid-term", "'anchor': 'renewsOn', 'offsetDays': -120");
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");

        sweep("2027-04-20").body("stages.find { it.stage == 'mid-term' }.invited", is(1));
        sweep("2027-05-03").body("invited", is(0)).body("suppressed.quiet_period", is(1));
        sweep("2027-05-19").body("suppressed.quiet_period", is(1));
        sweep(noon("2027-05-20").plusSeconds(600), "").body("invited", is(1));
    }

    @Test
    void aMemberReachesAnAnniversaryEachYearAlsoOnTheTwentyNinthOfFebruary() {
        automatic("anniversary", "'anchor': 'anniversary', 'offsetDays': 0");
        acme.putMember("m-1", "{'joinedOn': '2024-02-29'}");
        survey("anniversary");

        sweep("2027-02-27").body("invited", is(0));
        sweep("2027-02-28").body("invited", is(1));
        sweep("2028-02-28").body("invited", is(0));
        sweep("2028-02-29").body("invited", is(1));
    }

    private void survey(String stage) {
        acme.put(
                        "/v1/surveys/" + stage,
                        "{'stage': '" + stage + "', 'title': {'en': 'T'}, 'questions': ["
                                + "{'id': 'nps', 'type': 'nps', 'text': {'en': 'How likely?'}, 'required': true}]}")
                .statusCode(200);
        acme.send().put("/v1/surveys/" + stage + "/publication").then().statusCode(200);
    }

    @Test
    void aChangedRenewalDateMovesWhatWasNotAskedYetAndRejoiningStartsANewTerm() {
        preRenewal();
        automatic("welcome", "'anchor': 'joinedOn', 'offsetDays': 30", ", 'exempt': true");
        acme.putMember("m-1", "{'joinedOn': '2027-01-01', 'renewsOn': '2027-08-01'}");
        sweep("2027-01-31").body("invited", is(1));
        acme.putMember("m-1", "{'renewsOn': '2027-10-01'}");

        sweep("2027-05-03").body("invited", is(0));
        sweep("2027-07-03").body("invited", is(1));
        acme.putMember("m-1", "{'joinedOn': '2028-03-01'}");
        sweep("2028-03-31").body("invited", is(1)).body("stages.find { it.stage == 'welcome' }.invited", is(1));
    }

    @Test
    void theDailyLimitLeavesTheOthersForAnotherDay() {
        preRenewal();
        settings("'dailyLimit': 3");
        for (int i = 0; i < 8; i++) {
            acme.putMember("m-" + i, "{'renewsOn': '2027-08-01'}");
        }

        sweep("2027-05-03").body("invited", is(3)).body("limitReached", is(true));
        sweep("2027-05-03").body("invited", is(0)).body("limitReached", is(true));
        sweep("2027-05-04").body("invited", is(3));
        sweep("2027-05-05").body("invited", is(2)).body("limitReached", is(false));
    }

    @Test
    void aSpreadSharesTheMembersOfOneDateOutOverItsDays() {
        automatic("pre-renewal", "'anchor': 'renewsOn', 'offsetDays': -90", ", 'spreadDays': 10");
        for (int i = 0; i < 40; i++) {
            acme.putMember("m-" + i, "{'renewsOn': '2027-08-01'}");
        }

        int asked = 0;
        int busiest = 0;
        for (int day = 0; day < 10; day++) {
            int invited = sweep(LocalDate.parse("2027-05-03").plusDays(day).toString())
                    .extract()
                    .path("invited");
            asked += invited;
            busiest = Math.max(busiest, invited);
        }
        assertEquals(40, asked);
        assertEquals(true, busiest < 15, "the busiest day had " + busiest);
    }

    @Test
    void aStageThatTheJourneyOfASegmentLeavesOutIsNotForItsMembers() {
        preRenewal();
        acme.put("/v1/journeys/student", "{'stages': [{'stage': 'mid-term'}]}").statusCode(200);
        acme.putMember("m-1", "{'renewsOn': '2027-08-01', 'attributes': {'grade': 'student'}}");
        acme.putMember("m-2", "{'renewsOn': '2027-08-01', 'attributes': {'grade': 'senior'}}");

        sweep("2027-05-03").body("invited", is(1)).body("suppressed", anEmptyMap());
    }

    @Test
    void ofTwoStagesOnOneDayTheLowerPriorityNumberGoesFirst() {
        automatic("mid-term", "'anchor': 'renewsOn', 'offsetDays': -90", ", 'priority': 2");
        automatic("pre-renewal", "'anchor': 'renewsOn', 'offsetDays': -90", ", 'priority': 1");
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");

        sweep("2027-05-03")
                .body("stages.stage", equalTo(List.of("pre-renewal", "mid-term")))
                .body("stages[0].invited", is(1))
                .body("stages[1].suppressed.quiet_period", is(1));
    }

    @Test
    void aDryRunSaysTheSameAndDoesNothing() {
        automatic("mid-term", "'anchor': 'renewsOn', 'offsetDays': -90", ", 'priority': 2");
        automatic("pre-renewal", "'anchor': 'renewsOn', 'offsetDays': -90", ", 'priority': 1");
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");

        for (int i = 0; i < 2; i++) {
            sweep(noon("2027-05-03"), "?dryRun=true")
                    .body("dryRun", is(true))
                    .body("invited", is(1))
                    .body("suppressed.quiet_period", is(1));
        }
        sweep("2027-05-03").body("invited", is(1));
    }

    @Test
    void anInvitationThatATeamWithdrewIsNotMadeAgain() {
        preRenewal();
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");
        sweep("2027-05-03").body("invited", is(1));
        String id = MovableClock.at(noon("2027-05-03"), () -> acme.trigger("m-1", "pre-renewal"))
                .extract()
                .path("invitation.id");
        acme.send().delete("/v1/invitations/" + id).then().statusCode(204);

        sweep("2027-05-04").body("invited", is(0));
    }

    @Test
    void manySweepsAtOnceAskEachMemberOnce() {
        preRenewal();
        for (int i = 0; i < 60; i++) {
            acme.putMember("m-" + i, "{'renewsOn': '2027-08-01'}");
        }

        int invited = MovableClock.at(noon("2027-05-03"), () -> Crowd.all(6, caller -> acme.send()
                        .post("/v1/sweeps")
                        .then()
                        .statusCode(200)
                        .extract()
                        .<Integer>path("invited"))
                .stream()
                .mapToInt(Integer::intValue)
                .sum());
        assertEquals(60, invited);
    }

    @Test
    void nothingIsSweptThatNobodySwitchedOn() {
        acme.putMember("m-1", "{'renewsOn': '2027-08-01'}");

        sweep("2027-05-03").body("invited", is(0)).body("stages", empty());
    }

    @Test
    void whoDoesNotSayWhoAsksMaySwitchNothingOn() {
        TestOrganization other = TestOrganization.create();

        other.put("/v1/stages/pre-renewal", "{'name': 'S', 'automatic': true, 'trigger': {'anchor': 'renewsOn'}}")
                .statusCode(422)
                .body("errors[0].pointer", is("/automatic"));
        other.send().post("/v1/sweeps").then().statusCode(409);
    }

    @Test
    void aStageThatOnlyAnEventReachesCannotBeSwept() {
        acme.put("/v1/stages/event", "{'name': 'S', 'automatic': true, 'trigger': {'event': true}}")
                .statusCode(422);
    }

    @Test
    void aPreviewForeseesTheComingDays() {
        acme.putMember("soon", "{'renewsOn': '2027-08-01'}");
        acme.putMember("later", "{'renewsOn': '2027-08-20'}");
        acme.putMember("much-later", "{'renewsOn': '2027-12-31'}");
        acme.putMember("out", "{'renewsOn': '2027-08-01'}");
        acme.send().put("/v1/members/out/opt-out").then().statusCode(200);

        preview("2027-05-01", "stage=pre-renewal")
                .body("asked", is(2))
                .body("heldBack.opted_out", is(1))
                .body("daily.day", equalTo(List.of("2027-05-03", "2027-05-22")))
                .body("to", is("2027-05-30"));
        preview("2027-05-01", "stage=pre-renewal&days=10").body("asked", is(1));
    }

    @Test
    void aPreviewKnowsRestAndLimit() {
        settings("'dailyLimit': 1, 'sendDays': ['monday', 'tuesday']");
        acme.putMember("m-1", "{'renewsOn': '2027-08-01', 'joinedOn': '2027-02-01'}");
        acme.putMember("m-2", "{'renewsOn': '2027-08-01'}");

        preview("2027-05-01", "days=30")
                .body("daily.day", equalTo(List.of("2027-05-03", "2027-05-04")))
                .body("stages.find { it.stage == 'pre-renewal' }.asked", is(2))
                .body("stages.find { it.stage == 'post-onboarding' }.asked", is(0));
        preview("2027-05-01", "stage=unknown").statusCode(404);
        preview("2027-05-01", "days=0").statusCode(400);
    }

    private ValidatableResponse preview(String day, String query) {
        return MovableClock.at(noon(day), () -> acme.get("/v1/sweeps/preview?" + query));
    }
}
