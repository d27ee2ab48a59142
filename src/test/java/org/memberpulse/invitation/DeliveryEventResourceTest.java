package org.memberpulse.invitation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.MovableClock.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.Crowd;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class DeliveryEventResourceTest {
    @Inject
    Lifecycle lifecycle;

    private TestOrganization acme;
    private String id;

    @AfterEach
    void everythingWasCounted() {
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        id = invited("m-1", "mid-term");
    }

    private String invited(String memberId, String stage) {
        return acme.trigger(memberId, stage).statusCode(201).extract().path("invitation.id");
    }

    private ValidatableResponse tell(String events) {
        return acme.post("/v1/delivery-events", events);
    }

    private ValidatableResponse told(String id, String status, Instant at) {
        return tell("{'invitationId': '" + id + "', 'status': '" + status + "', 'at': '" + at + "'}");
    }

    private void told(String status, Instant at) {
        told(id, status, at)
                .statusCode(200)
                .body("accepted", is(1))
                .body("rejected", is(0))
                .body("errors", empty());
    }

    private ValidatableResponse invitation() {
        return acme.get("/v1/invitations/{id}", id).statusCode(200);
    }

    /** Some whole seconds after the issue. */
    private Instant after(int seconds) {
        Instant issued = Instant.parse(invitation().extract().path("issuedAt"));
        return issued.truncatedTo(ChronoUnit.SECONDS).plusSeconds(seconds);
    }

    @ParameterizedTest
    @CsvSource({"sent, sentAt", "delivered, deliveredAt", "opened, openedAt"})
    void theEarliestTimeIsKeptWhateverComesFirst(String status, String field) {
        told(status, after(120));
        told(status, after(60));
        told(status, after(180));
        invitation().body("status", is(status)).body(field, equalTo(after(60).toString()));
    }

    @Test
    void aLaterStepTellsOfTheEarlierOnes() {
        told("delivered", after(60));
        invitation().body("sentAt", equalTo(after(60).toString()));
        told("sent", after(30));
        invitation()
                .body("status", is("delivered"))
                .body("sentAt", equalTo(after(30).toString()))
                .body("deliveredAt", equalTo(after(60).toString()));
        id = invited("m-2", "mid-term");
        told("opened", after(90));
        invitation().body("status", is("opened")).body("sentAt", notNullValue()).body("deliveredAt", notNullValue());
    }

    @Test
    void theTimeIsNowWhenNoneIsGivenAndNeverBeforeTheIssue() {
        tell("{'memberId': 'm-1', 'stage': 'mid-term', 'status': 'sent'}").statusCode(200);
        invitation().body("sentAt", notNullValue());
        told("delivered", Instant.parse("2020-01-01T00:00:00Z"));
        String issuedAt = invitation().extract().path("issuedAt");
        invitation().body("deliveredAt", equalTo(issuedAt));
    }

    @Test
    void aTimeInTheFutureIsRefusedAClockThatIsALittleAheadIsNot() {
        told(id, "sent", MovableClock.now().plusSeconds(11 * 60))
                .statusCode(422)
                .body("errors[0].pointer", is("/at"));
        told(id, "sent", MovableClock.now().plusSeconds(9 * 60)).statusCode(200);
    }

    @Test
    void aSingleEventAboutNothingIsNotFound() {
        tell("{'invitationId': '00000000-0000-7000-8000-000000000000', 'status': 'sent'}")
                .statusCode(404)
                .body("code", is("invitation_unknown"));
        tell("{'memberId': 'nobody', 'stage': 'mid-term', 'status': 'sent'}").statusCode(404);
        tell("{'memberId': 'm-1', 'stage': 'welcome', 'status': 'sent'}").statusCode(404);
    }

    @Test
    void aSingleEventThatMakesNoSenseIsRefused() {
        tell("{'invitationId': '" + id + "'}").statusCode(422).body("errors[0].pointer", is("/status"));
        tell("{'status': 'sent'}").statusCode(422);
        tell("{'memberId': 'm-1', 'status': 'sent'}").statusCode(422);
        tell("{'invitationId': '" + id + "', 'memberId': 'm-1', 'stage': 'mid-term', 'status': 'sent'}")
                .statusCode(422);
        tell("{'invitationId': '" + id + "', 'status': 'lost'}").statusCode(400);
        tell("{'invitationId': 'none', 'status': 'sent'}").statusCode(400).body("code", is("wrong_type"));
        tell("{'invitationId': '" + id + "', 'status': 'sent', 'to': 'a@b.c'}")
                .statusCode(400)
                .body("code", is("unknown_field"));
        for (String body : List.of("1", "'sent'", "true", "{}")) {
            int status = tell(body).extract().statusCode();
            assertEquals(4, status / 100, body);
        }
        tell("null").statusCode(400);
    }

    @Test
    void aBadEventSpoilsNoOther() {
        String other = invited("m-2", "mid-term");
        tell("""
                [{'invitationId': '%s', 'status': 'sent'}, {'memberId': 'nobody', 'stage': 'x', 'status': 'sent'},
                 {'status': 'sent'}, 7, null, {'invitationId': '%s', 'status': 'never'},
                 {'invitationId': '%s', 'status': 'delivered'}]""".formatted(id, id, other))
                .statusCode(200)
                .body("accepted", is(2))
                .body("rejected", is(5))
                .body("errors.line", contains(2, 3, 4, 5, 6))
                .body(
                        "errors.code",
                        contains("invitation_unknown", "invalid", "wrong_type", "wrong_type", "wrong_type"));
        invitation().body("status", is("sent"));
        id = other;
        invitation().body("status", is("delivered"));
        tell("[]").statusCode(200).body("accepted", is(0));
    }

    @Test
    void tenThousandEventsAreTakenAtOnceAndNotMore() {
        String event = "{'invitationId': '" + id + "', 'status': 'delivered', 'at': '" + after(1) + "'}";
        String unknown = "{'invitationId': '00000000-0000-7000-8000-000000000000', 'status': 'delivered'}";
        String events = IntStream.range(0, 10_000)
                .mapToObj(i -> i % 2 == 0 ? event : unknown)
                .collect(Collectors.joining(","));
        tell("[" + events + "]")
                .statusCode(200)
                .body("accepted", is(5_000))
                .body("rejected", is(5_000))
                .body("errors", hasSize(1_000));
        tell("[" + events + "," + event + "]").statusCode(422);
    }

    @Test
    void aBounceTakesTheInvitationBackUntilTheAddressWorks() {
        told("bounced", after(60));
        invitation()
                .body("status", is("bounced"))
                .body("bouncedAt", equalTo(after(60).toString()))
                .body("withdrawnAt", notNullValue());
        acme.get("/v1/members/m-1").body("bounced", is(true));
        acme.trigger("m-1", "mid-term").statusCode(200).body("reason", is("bounced"));

        acme.putMember("m-1", "{'bounced': false}").statusCode(200);
        told("bounced", after(60));
        acme.get("/v1/members/m-1").body("bounced", is(false));
        acme.trigger("m-1", "mid-term")
                .statusCode(201)
                .body("invitation.id", not(id))
                .body("invitation.occurrence", notNullValue());
    }

    @Test
    void anOldBounceByMemberDoesNotHitTheNewInvitation() {
        Instant at = after(1);
        told("bounced", at);
        acme.putMember("m-1", "{'bounced': false}").statusCode(200);
        String first = id;
        id = in(Duration.ofHours(1), () -> invited("m-1", "mid-term"));
        tell("{'memberId': 'm-1', 'stage': 'mid-term', 'status': 'bounced', 'at': '" + at + "'}")
                .statusCode(200);
        invitation().body("status", is("issued"));
        in(Duration.ofHours(2), () -> tell("{'memberId': 'm-1', 'stage': 'mid-term', 'status': 'opened'}")
                .statusCode(200));
        invitation().body("status", is("opened"));
        id = first;
        invitation().body("openedAt", nullValue());
    }

    @Test
    void aBounceOfAnAnsweredInvitationTakesNothingBack() {
        String token = acme.trigger("m-1", "mid-term").extract().path("invitation.token");
        TestOrganization.answer(token, "{'nps': 9}").statusCode(201);
        told("bounced", after(60));
        invitation().body("bouncedAt", notNullValue()).body("withdrawnAt", nullValue());
        TestOrganization.read(token).statusCode(200).body("state", is("answered"));
    }

    @Test
    void aSoftBounceIsKeptAndChangesNothingElse() {
        told("soft_bounced", after(60));
        invitation()
                .body("status", is("issued"))
                .body("softBouncedAt", equalTo(after(60).toString()));
        acme.get("/v1/members/m-1").body("bounced", is(false));
    }

    @ParameterizedTest
    @CsvSource({"complained", "unsubscribed"})
    void aComplaintEndsSurveysForGood(String status) {
        told(status, after(60));
        told(status, after(60));
        acme.get("/v1/members/m-1").body("optedOut", is(true));
        acme.putMember("m-1", "{'contactable': true}").body("optedOut", is(true));
        acme.trigger("m-1", "welcome").body("reason", is("opted_out"));
        invitation().body("status", is("issued"));
    }

    @Test
    void ofATestNothingReachesTheMember() {
        id = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true}")
                .extract()
                .path("invitation.id");
        told("bounced", after(60));
        told("complained", after(60));
        invitation().body("status", is("bounced"));
        acme.get("/v1/members/m-1").body("bounced", is(false)).body("optedOut", is(false));
    }

    @Test
    void ofAConfidentialSurveyIsKeptThatItWasOpenedNotWhen() {
        acme.put("/v1/surveys/secret", """
                {'stage': 'pre-renewal', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}""").statusCode(200);
        acme.put("/v1/surveys/secret/publication", "").statusCode(200);
        id = invited("m-2", "pre-renewal");
        Instant later = after(3600);
        in(Duration.ofHours(2), () -> told(id, "sent", later).statusCode(200));
        in(Duration.ofHours(2), () -> told(id, "opened", later).statusCode(200));
        String issuedAt = invitation().extract().path("issuedAt");
        invitation()
                .body("status", is("opened"))
                .body("openedAt", equalTo(issuedAt))
                .body("sentAt", equalTo(later.toString()));
    }

    @Test
    void whatIsSentOnceAReminderIsDueIsTheReminder() {
        told("sent", after(10));
        Instant due = after(10).plus(Duration.ofDays(5));
        in(Duration.ofDays(5).plusMinutes(1), () -> {
            lifecycle.run(acme.id());
            return null;
        });
        invitation().body("remindersDue", is(1)).body("reminderDueAt", equalTo(due.toString()));
        in(Duration.ofDays(6), () -> {
            told("sent", after(10));
            invitation().body("remindedAt", nullValue());
            told("sent", due.plusSeconds(30));
            return told(id, "sent", due.plusSeconds(90)).statusCode(200);
        });
        invitation()
                .body("sentAt", equalTo(after(10).toString()))
                .body("remindedAt", equalTo(due.plusSeconds(30).toString()));
    }

    @Test
    void eventsInTheWrongOrderTellTheSame() {
        in(Duration.ofDays(5).plusMinutes(1), () -> {
            lifecycle.run(acme.id());
            return null;
        });
        Instant due = Instant.parse(invitation().extract().path("reminderDueAt"));
        in(Duration.ofDays(6), () -> told(id, "sent", due.plusSeconds(30)).statusCode(200));
        invitation().body("remindedAt", nullValue());
        in(Duration.ofDays(6), () -> told(id, "sent", after(10)).statusCode(200));
        invitation()
                .body("sentAt", equalTo(after(10).toString()))
                .body("remindedAt", equalTo(due.plusSeconds(30).toString()));
    }

    @Test
    void manyToolsTellingOfTheSameMembersAtOnceWaitForEachOther() {
        List<String> ids = IntStream.range(0, 40)
                .mapToObj(i -> invited("r-" + i, "mid-term"))
                .toList();
        List<Integer> statuses = Crowd.all(12, caller -> {
            List<String> events = new ArrayList<>();
            for (int i = 0; i < ids.size(); i++) {
                String status =
                        List.of("sent", "bounced", "complained", "opened").get((i + caller) % 4);
                events.add("{'invitationId': '" + ids.get((i * 7 + caller) % ids.size()) + "', 'status': '" + status
                        + "'}");
            }
            return tell(events.toString()).extract().statusCode();
        });
        assertEquals(List.of(200), statuses.stream().distinct().toList());
    }
}
