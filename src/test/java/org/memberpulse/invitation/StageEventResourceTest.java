package org.memberpulse.invitation;

import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.memberpulse.MovableClock.in;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class StageEventResourceTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse trigger(String stage, String more) {
        return organization.trigger("{'memberId': 'm-1', 'stage': '" + stage + "'" + more + "}");
    }

    private ValidatableResponse trigger(String stage) {
        return trigger(stage, ", 'member': {}");
    }

    private ValidatableResponse member(String changes) {
        return organization.putMember("m-1", changes);
    }

    private ValidatableResponse keyed(String key, String event) {
        return organization
                .send()
                .header("Idempotency-Key", key)
                .body(json(event))
                .post("/v1/stage-events")
                .then();
    }

    private ValidatableResponse withdraw(String id) {
        return organization.send().delete("/v1/invitations/{id}", id).then();
    }

    private static JsonPath invited(ValidatableResponse answer) {
        return answer.statusCode(201).body("decision", is("invited")).extract().jsonPath();
    }

    private static ValidatableResponse suppressed(String reason, ValidatableResponse answer) {
        return answer.statusCode(200).body("decision", is("suppressed")).body("reason", is(reason));
    }

    private static Duration days(long days) {
        return Duration.ofDays(days);
    }

    /** A stage that an event reaches, with a survey. */
    private void eventStage(String code, String more) {
        organization
                .put("/v1/stages/" + code, "{'name': 'E', 'trigger': {'event': true}" + more + "}")
                .statusCode(200);
        organization.put("/v1/surveys/" + code, """
                        {'stage': '%s', 'questions': [{'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}""".formatted(code)).statusCode(200);
        organization.send().put("/v1/surveys/{code}/publication", code).then().statusCode(200);
    }

    private void reports(String reason) {
        suppressed(reason, trigger("mid-term"));
    }

    @Test
    void theFirstTriggerOfANewOrganizationInvites() {
        trigger("post-onboarding", ", 'channel': 'email', 'member': {'attributes': {'grade': 'student'}}")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("decision", is("invited"))
                .body("invitation.memberId", is("m-1"))
                .body("invitation.stage", is("post-onboarding"))
                .body("invitation.segment", is("student"))
                .body("invitation.survey", is("post-onboarding"))
                .body("invitation.version", is(1))
                .body("invitation.channel", is("email"))
                .body("invitation.test", is(false))
                .body("invitation.scoreUrls", aMapWithSize(11))
                .body("reason", nullValue());
    }

    @Test
    void theLinksCarryTheToken() {
        JsonPath answer = invited(trigger("mid-term"));
        String token = answer.getString("invitation.token");
        assertEquals(organization.id(), token.substring(0, token.indexOf('.')));
        assertEquals(24, token.substring(token.indexOf('.') + 1).length());
        String surveyUrl = answer.getString("invitation.surveyUrl");
        assertEquals(surveyUrl + "?score=", answer.getString("invitation.scoreUrlPrefix"));
        assertEquals(surveyUrl + "?score=10", answer.getString("invitation.scoreUrls.'10'"));
        trigger("mid-term")
                .body("invitation.surveyUrl", endsWith("/s/" + token))
                .body("invitation.unsubscribeUrl", startsWith(surveyUrl));
        TestOrganization.read(token).statusCode(200);
    }

    @Test
    void theSameTriggerReturnsTheSameInvitation() {
        JsonPath first = invited(trigger("mid-term"));
        trigger("mid-term").statusCode(200).body("decision", is("invited")).body("invitation", is((Object)
                first.get("invitation")));
    }

    @Test
    void anExpiredInvitationIsStillTheAnswer() {
        member("{'renewsOn': '2030-06-01'}");
        JsonPath first = invited(trigger("mid-term"));
        in(days(25), () -> trigger("mid-term")
                .statusCode(200)
                .body("decision", is("invited"))
                .body("invitation", is((Object) first.get("invitation"))));
    }

    @Test
    void aDateStageOccursOnTheDateOfTheMember() {
        trigger("mid-term", ", 'member': {'renewsOn': '2030-06-01', 'joinedOn': '2020-06-01'}")
                .statusCode(201)
                .body("invitation.occurrence", is("2030-06-01"));
        trigger("welcome", "").statusCode(201).body("invitation.occurrence", is("2020-06-01"));
    }

    @Test
    void anEventStageOccursOnTheLocalDay() {
        eventStage("event", "");
        String today = LocalDate.ofInstant(MovableClock.now(), LONDON).toString();
        trigger("event").statusCode(201).body("invitation.occurrence", is(today));
        Instant yesterday = MovableClock.now().minus(days(1));
        organization
                .trigger("{'memberId': 'm-2', 'stage': 'event', 'occurredAt': '" + yesterday + "', 'member': {}}")
                .statusCode(201)
                .body(
                        "invitation.occurrence",
                        is(LocalDate.ofInstant(yesterday, LONDON).toString()));
    }

    @Test
    void aDateStageOfAMemberWithoutTheDateOccursOnTheLocalDay() {
        String today = LocalDate.ofInstant(MovableClock.now(), LONDON).toString();
        trigger("mid-term").statusCode(201).body("invitation.occurrence", is(today));
    }

    @Test
    void anUnknownMemberOrStageIsNotFound() {
        trigger("mid-term", "").statusCode(404).body("code", is("member_unknown"));
        trigger("nowhere").statusCode(404).body("code", is("stage_unknown"));
        organization.get("/v1/members/m-1").statusCode(404);
    }

    @Test
    void theMemberOfATriggerIsMergedAlsoWhenNobodyIsAsked() {
        suppressed("not_contactable", trigger("mid-term", ", 'member': {'contactable': false, 'locale': 'fr'}"));
        organization.get("/v1/members/m-1").body("locale", is("fr"));
    }

    /** Each step takes away the reason that was tried first, so the next one shows. */
    @Test
    void reasonsAreTriedInTheirOrder() {
        member("{'status': 'suspended', 'bounced': true}");
        organization.send().put("/v1/members/m-1/opt-out").then().statusCode(200);
        organization.send().delete("/v1/surveys/mid-term/publication").then().statusCode(204);
        String lateEvent = ", 'occurredAt': '" + MovableClock.now().minus(days(40)) + "'";
        suppressed("no_survey_for_stage", trigger("mid-term", lateEvent));
        organization.send().put("/v1/surveys/mid-term/publication").then().statusCode(200);
        suppressed("outside_stage_window", trigger("mid-term", lateEvent)).body("eligibleAt", nullValue());
        reports("not_contactable");
        member("{'status': 'lapsed'}");
        reports("opted_out");
        organization.send().delete("/v1/members/m-1/opt-out").then().statusCode(200);
        reports("bounced");
        member("{'bounced': false}");
        reports("lapsed");
        member("{'status': 'active'}");
        invited(trigger("mid-term"));
    }

    @Test
    void aStageThatIsSwitchedOffAsksNobody() {
        suppressed("no_survey_for_stage", trigger("post-renewal"));
    }

    @Test
    void theDeadAndTheRemovedAreNotAsked() {
        member("{'status': 'left', 'leftReason': 'deceased'}");
        reports("not_contactable");
        member("{'leftReason': 'removed'}");
        reports("not_contactable");
        member("{'leftReason': 'resigned'}");
        reports("lapsed");
    }

    @Test
    void aStageAboutLapsingAsksWhoLapsed() {
        organization
                .put("/v1/stages/lapsed", "{'name': 'Lapsed', 'trigger': {'anchor': 'lapsedOn', 'offsetDays': 7}}")
                .statusCode(200);
        member("{'status': 'lapsed', 'lapsedOn': '2026-01-31'}");
        invited(trigger("lapsed"));
    }

    @Test
    void aStageThatIsReachedLaterIsAskedLater() {
        Instant soon = MovableClock.now().plus(days(2));
        suppressed("outside_stage_window", trigger("mid-term", ", 'occurredAt': '" + soon + "', 'member': {}"))
                .body("eligibleAt", is(soon.toString()));
        trigger("mid-term", ", 'occurredAt': '" + MovableClock.now().plusSeconds(300) + "'")
                .statusCode(201);
    }

    @Test
    void anotherOccurrenceInTheQuietPeriodOfTheStageCarriesTheOpenInvitation() {
        JsonPath first = invited(trigger("mid-term"));
        Instant eligible = Instant.parse(first.getString("invitation.issuedAt")).plus(days(180));
        suppressed("already_invited", trigger("mid-term", ", 'occurrence': 'again'"))
                .body("eligibleAt", is(eligible.toString()))
                .body("invitation.token", is(first.getString("invitation.token")));
        in(days(100), () -> suppressed("already_invited", trigger("mid-term", ", 'occurrence': 'again'"))
                .body("invitation", nullValue()));
        in(days(181), () -> invited(trigger("mid-term", ", 'occurrence': 'again'")));
    }

    @Test
    void theQuietPeriodHoldsOverAllStages() {
        JsonPath first = invited(trigger("mid-term"));
        Instant issued = Instant.parse(first.getString("invitation.issuedAt"));
        suppressed("quiet_period", trigger("post-onboarding"))
                .body("eligibleAt", is(issued.plus(days(90)).toString()))
                .body("invitation", nullValue());
        in(days(31), () -> invited(trigger("pre-renewal")));
        in(days(91), () -> suppressed("quiet_period", trigger("post-onboarding")));
    }

    @Test
    void theWelcomeCountsForNothing() {
        invited(trigger("welcome"));
        invited(trigger("mid-term"));
        in(days(1), () -> suppressed("quiet_period", trigger("post-onboarding")));
    }

    @Test
    void onePlaceOfTheYearIsKeptForTheRenewal() {
        eventStage("event", "");
        invited(trigger("mid-term"));
        in(days(91), () -> invited(trigger("post-onboarding")));
        Instant freeAgain = MovableClock.now().plus(days(365));
        JsonPath refused = in(days(182), () -> suppressed("yearly_cap", trigger("event")))
                .extract()
                .jsonPath();
        assertEquals(
                0,
                Duration.between(Instant.parse(refused.getString("eligibleAt")), freeAgain)
                        .toHours());
        in(days(182), () -> invited(trigger("pre-renewal")));
        in(days(366), () -> invited(trigger("event")));
    }

    @Test
    void aSampleAsksSomeAndAlwaysTheSame() {
        organization.put("/v1/surveys/mid-term", """
                        {'stage': 'mid-term', 'sampling': 0.000001,
                         'questions': [{'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}""").statusCode(200);
        organization.send().put("/v1/surveys/mid-term/publication").then().statusCode(200);
        suppressed("sampled_out", trigger("mid-term")).body("eligibleAt", nullValue());
        suppressed("sampled_out", trigger("mid-term"));
    }

    @Test
    void aSuppressionIsDecidedAfreshNextTime() {
        member("{'contactable': false}");
        reports("not_contactable");
        member("{'contactable': true}");
        invited(trigger("mid-term"));
    }

    @Test
    void aWithdrawnInvitationGivesItsPlaceBack() {
        JsonPath first = invited(trigger("mid-term"));
        withdraw(first.getString("invitation.id")).statusCode(204);
        withdraw(first.getString("invitation.id")).statusCode(204);
        JsonPath second = invited(trigger("mid-term"));
        assertNotEquals(first.getString("invitation.token"), second.getString("invitation.token"));
        withdraw(second.getString("invitation.id")).statusCode(204);
        invited(trigger("post-onboarding"));
    }

    @Test
    void anAnsweredInvitationIsNotWithdrawn() {
        JsonPath first = invited(trigger("mid-term"));
        TestOrganization.answer(first.getString("invitation.token"), "{'nps': 9}")
                .statusCode(201);
        withdraw(first.getString("invitation.id")).statusCode(409).body("code", is("conflict"));
        withdraw("00000000-0000-7000-8000-000000000000").statusCode(404).body("code", is("invitation_unknown"));
    }

    @Test
    void aKeyReplaysTheAnswer() {
        String event = "{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}}";
        JsonPath first = keyed("k-1", event)
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .jsonPath();
        keyed("k-1", event)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("", is((Object) first.get()));
        keyed("\"k-1\"", event).statusCode(201).header("Idempotent-Replayed", "true");
    }

    @Test
    void aKeyWithAnotherBodyIsRefused() {
        keyed("k-1", "{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}}").statusCode(201);
        keyed("k-1", "{'memberId': 'm-2', 'stage': 'mid-term', 'member': {}}")
                .statusCode(422)
                .body("code", is("idempotency_key_reused"));
        organization.get("/v1/members/m-2").statusCode(404);
    }

    @Test
    void onlyAKeyReplaysASuppression() {
        String event = "{'memberId': 'm-1', 'stage': 'mid-term'}";
        member("{'contactable': false}");
        suppressed("not_contactable", keyed("k-1", event));
        member("{'contactable': true}");
        suppressed("not_contactable", keyed("k-1", event)).header("Idempotent-Replayed", "true");
        keyed("k-2", event).statusCode(201);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        String event = "{'memberId': 'm-1', 'stage': 'mid-term'}";
        member("{'contactable': false}");
        suppressed("not_contactable", keyed("k-1", event));
        member("{'contactable': true}");
        in(Duration.ofHours(25), () -> keyed("k-1", event).statusCode(201).header("Idempotent-Replayed", nullValue()));
    }

    @Test
    void aRefusedEventDoesNotUseItsKeyUp() {
        keyed("k-1", "{'memberId': 'm-1', 'stage': 'mid-term'}").statusCode(404);
        keyed("k-1", "{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}}").statusCode(201);
    }

    @Test
    void aKeyBelongsToItsOrganization() {
        String event = "{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}}";
        keyed("k-1", event).statusCode(201);
        TestOrganization.create()
                .send()
                .header("Idempotency-Key", "k-1")
                .body(json(event))
                .post("/v1/stage-events")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        String event = "{'memberId': 'm-1', 'stage': 'mid-term', 'member': {}}";
        keyed("x".repeat(256), event).statusCode(400).body("code", is("bad_parameter"));
        keyed("\"\"", event).statusCode(400);
        keyed("x".repeat(255), event).statusCode(201);
    }

    @Test
    void aTestMakesALinkAndReportsTheRules() {
        invited(trigger("mid-term"));
        JsonPath tried = invited(trigger("mid-term", ", 'test': true, 'occurrence': 'x'"));
        assertEquals("suppressed", tried.getString("rules.decision"));
        assertEquals("already_invited", tried.getString("rules.reason"));
        assertEquals(true, tried.getBoolean("invitation.test"));
        TestOrganization.answer(tried.getString("invitation.token"), "{'nps': 0}")
                .statusCode(201);
    }

    @Test
    void aTestCountsForNothing() {
        invited(trigger("mid-term", ", 'test': true, 'member': {}"));
        JsonPath real = invited(trigger("mid-term"));
        assertEquals(false, real.getBoolean("invitation.test"));
        trigger("mid-term", ", 'test': true")
                .statusCode(201)
                .body("invitation.token", not(is(real.getString("invitation.token"))));
    }

    @Test
    void whatIsNoEventIsRefusedByItsPointer() {
        organization.trigger("{'stage': 'mid-term'}").statusCode(422).body("errors[0].pointer", is("/memberId"));
        organization.trigger("{'memberId': 'm-1'}").statusCode(422).body("errors[0].pointer", is("/stage"));
        trigger("mid-term", ", 'occurredAt': 'now'").statusCode(400);
        trigger("mid-term", ", 'context': {'page': ['a']}")
                .statusCode(422)
                .body("errors[0].pointer", is("/context/page"));
        trigger("mid-term", ", 'member': {'locale': '?'}")
                .statusCode(422)
                .body("errors[0].pointer", is("/member/locale"));
    }

    @Test
    void aSurveyBeforeTheRenewalEndsWithTheRenewal() {
        LocalDate renews = LocalDate.ofInstant(MovableClock.now(), LONDON).plusDays(10);
        trigger("pre-renewal", ", 'member': {'renewsOn': '" + renews + "'}")
                .statusCode(201)
                .body(
                        "invitation.expiresAt",
                        is(renews.plusDays(1).atStartOfDay(LONDON).toInstant().toString()));
    }
}
