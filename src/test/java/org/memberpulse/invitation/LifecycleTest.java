package org.memberpulse.invitation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.MovableClock.in;
import static org.memberpulse.TestOrganization.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;
import org.memberpulse.platform.Json;

/** What time does to invitations: reminders, the end, and what was never fetched. */
@QuarkusTest
class LifecycleTest {
    private static final String REMINDER = "invitation.reminder_due";
    private static final String EXPIRED = "invitation.expired";

    @Inject
    Lifecycle lifecycle;

    @Inject
    Jdbi jdbi;

    private final Map<String, JsonPath> invitations = new HashMap<>();
    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        // Somebody wants to hear of what happens; what nobody wants to hear may not be recorded
        acme.put("/v1/webhooks/listener", "{'url': 'http://127.0.0.1:9/'}");
    }

    private void invited(String... memberIds) {
        for (String memberId : memberIds) {
            JsonPath decision =
                    acme.trigger(memberId, "mid-term").statusCode(201).extract().jsonPath();
            invitations.put(memberId, decision);
        }
    }

    private String id(String memberId) {
        return invitations.get(memberId).getString("invitation.id");
    }

    private String token(String memberId) {
        return invitations.get(memberId).getString("invitation.token");
    }

    private void tell(String memberId, String status) {
        acme.post("/v1/delivery-events", "{'invitationId': '" + id(memberId) + "', 'status': '" + status + "'}")
                .statusCode(200);
    }

    private void declined(String memberId) {
        given().contentType("application/json")
                .body(json("{'type': 'declined'}"))
                .post("/v1/public/invitations/{token}/events", token(memberId))
                .then()
                .statusCode(204);
    }

    private void run() {
        lifecycle.run(acme.id());
    }

    private void runAfter(Duration time) {
        in(time, () -> {
            run();
            return null;
        });
    }

    private ValidatableResponse invitation(String memberId) {
        return acme.get("/v1/invitations/{id}", id(memberId)).statusCode(200);
    }

    private void set(String memberId, String change) {
        jdbi.useHandle(handle -> handle.execute(
                "update invitation set " + change + " where organization_id = ? and id = ?::uuid",
                acme.id(),
                id(memberId)));
    }

    private List<ObjectNode> events(String type) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select data from outbox_event where organization_id = ? and type = ? order by id""")
                .bind(0, acme.id())
                .bind(1, type)
                .mapTo(String.class)
                .map(Json::object)
                .list());
    }

    private Set<String> toldOf(String type) {
        return events(type).stream()
                .map(data -> data.get("memberId").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aReminderIsDueOnceOnDay5() {
        invited("m-1");
        runAfter(Duration.ofDays(5).minusMinutes(1));
        assertEquals(List.of(), events(REMINDER));
        runAfter(Duration.ofDays(5).plusSeconds(1));
        runAfter(Duration.ofDays(6));
        runAfter(Duration.ofDays(20));
        assertEquals(1, events(REMINDER).size());
        ObjectNode data = events(REMINDER).get(0);
        assertEquals(id("m-1"), data.get("invitationId").asText());
        assertEquals("m-1", data.get("memberId").asText());
        assertEquals("mid-term", data.get("stage").asText());
        assertEquals(1, data.get("reminder").asInt());
        assertEquals(
                invitations.get("m-1").getString("invitation.expiresAt"),
                data.get("expiresAt").asText());
        assertFalse(data.toString().contains(token("m-1").substring(11)), "no token is stored");
        invitation("m-1").body("remindersDue", is(1)).body("reminderDueAt", not(nullValue()));
    }

    @Test
    void aReminderCountsFromTheEmailWhereItsTimeIsKnown() {
        invited("m-1");
        in(Duration.ofDays(2), () -> {
            tell("m-1", "sent");
            return null;
        });
        runAfter(Duration.ofDays(6));
        assertEquals(List.of(), events(REMINDER));
        runAfter(Duration.ofDays(7).plusMinutes(1));
        assertEquals(1, events(REMINDER).size());
    }

    @Test
    void twoRemindersComeOnTheirDays() {
        acme.send().body(json("{'reminderDays': [4, 10]}")).patch("/v1/organization");
        invited("m-1");
        runAfter(Duration.ofDays(4).plusMinutes(1));
        runAfter(Duration.ofDays(10).plusMinutes(1));
        runAfter(Duration.ofDays(12));
        assertEquals(
                List.of(1, 2),
                events(REMINDER).stream()
                        .map(data -> data.get("reminder").asInt())
                        .toList());
    }

    @Test
    void anOrganizationWithoutRemindersSendsNone() {
        acme.send().body(json("{'reminderDays': []}")).patch("/v1/organization");
        invited("m-1");
        runAfter(Duration.ofDays(6));
        assertEquals(List.of(), events(REMINDER));
    }

    @Test
    void aReminderMoreThanThreeDaysLateIsLeftOutAndTheNextOneComes() {
        acme.send().body(json("{'reminderDays': [4, 10]}")).patch("/v1/organization");
        invited("m-1", "m-2");
        set("m-2", "issued_at = issued_at - interval '5 days'");
        runAfter(Duration.ofDays(7).plusHours(1));
        assertEquals(List.of("m-2"), List.copyOf(toldOf(REMINDER)), "its second reminder is two days late");
        assertEquals(2, events(REMINDER).get(0).get("reminder").asInt());
        invitation("m-1").body("remindersDue", is(1)).body("reminderDueAt", nullValue());
        runAfter(Duration.ofDays(10).plusHours(1));
        assertEquals(Set.of("m-1", "m-2"), toldOf(REMINDER));
        assertEquals(2, events(REMINDER).size());
    }

    @Test
    void nobodyWhoNeedsNoReminderGetsOne() {
        invited("waiting", "whole", "partial", "declined", "bounced", "withdrawn", "opted-out", "link", "complained");
        invited("silent", "suspended", "deceased", "no-address", "dismissed");
        TestOrganization.answer(token("whole"), "{'nps': 9}").statusCode(201);
        TestOrganization.respond(token("partial"), "{'answers': {'msat': 4}, 'complete': false}")
                .statusCode(201);
        declined("declined");
        tell("bounced", "bounced");
        acme.send().delete("/v1/invitations/{id}", id("withdrawn")).then().statusCode(204);
        acme.send().put("/v1/members/opted-out/opt-out").then().statusCode(200);
        given().post("/v1/public/invitations/{token}/unsubscribe", token("link"))
                .then()
                .statusCode(204);
        tell("complained", "complained");
        acme.putMember("silent", "{'contactable': false}").statusCode(200);
        acme.putMember("suspended", "{'status': 'suspended'}").statusCode(200);
        acme.putMember("deceased", "{'status': 'left', 'leftReason': 'deceased'}")
                .statusCode(200);
        acme.putMember("no-address", "{'bounced': true}").statusCode(200);
        set("dismissed", "dismissed_at = now()");
        acme.trigger("{'memberId': 'tested', 'stage': 'mid-term', 'test': true, 'member': {}}")
                .statusCode(201);
        runAfter(Duration.ofDays(6));
        assertEquals(Set.of("waiting", "dismissed"), toldOf(REMINDER));
    }

    @Test
    void whoOptsInAgainIsRemindedIfItIsNotTooLate() {
        invited("m-1", "m-2");
        acme.send().put("/v1/members/m-1/opt-out").then().statusCode(200);
        acme.send().put("/v1/members/m-2/opt-out").then().statusCode(200);
        runAfter(Duration.ofDays(5).plusHours(1));
        acme.send().delete("/v1/members/m-1/opt-out").then().statusCode(200);
        runAfter(Duration.ofDays(6));
        acme.send().delete("/v1/members/m-2/opt-out").then().statusCode(200);
        runAfter(Duration.ofDays(9));
        assertEquals(Set.of("m-1"), toldOf(REMINDER));
    }

    @Test
    void theEndIsNotedOnceAndToldOfTheUnanswered() {
        invited("waiting", "answered", "withdrawn");
        TestOrganization.answer(token("answered"), "{'nps': 9}").statusCode(201);
        acme.send().delete("/v1/invitations/{id}", id("withdrawn")).then().statusCode(204);
        runAfter(Duration.ofDays(21).minusMinutes(1));
        assertEquals(List.of(), events(EXPIRED));
        runAfter(Duration.ofDays(21).plusMinutes(1));
        runAfter(Duration.ofDays(22));
        assertEquals(1, events(EXPIRED).size());
        assertEquals(Set.of("waiting"), toldOf(EXPIRED));
        assertEquals(3, count("closed_at is not null"));
    }

    private int count(String condition) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from invitation where organization_id = ? and " + condition)
                .bind(0, acme.id())
                .mapTo(Integer.class)
                .one());
    }

    @Test
    void whatTheSweepIssuedAndNobodyFetchedIsWithdrawnAfter7Days() {
        invited("forgotten", "hooked", "fetched", "sent", "shown", "started", "answered", "called");
        for (String memberId : Set.copyOf(invitations.keySet())) {
            set(memberId, "origin = 'sweep', collected_at = null");
        }
        set("hooked", "origin = 'hook'");
        set("called", "origin = 'trigger'");
        set("fetched", "collected_at = now()");
        tell("sent", "sent");
        set("shown", "shown_at = now()");
        set("started", "started_at = now()");
        TestOrganization.answer(token("answered"), "{'nps': 9}").statusCode(201);
        runAfter(Duration.ofDays(7).minusMinutes(1));
        assertEquals(0, count("withdrawn_at is not null"));
        runAfter(Duration.ofDays(7).plusMinutes(1));
        invitation("forgotten").body("status", is("withdrawn"));
        invitation("hooked").body("status", is("withdrawn"));
        assertEquals(2, count("withdrawn_at is not null"));
        // The place is given back: the same occurrence can be asked again
        acme.trigger("forgotten", "mid-term").statusCode(201);
        acme.trigger("fetched", "mid-term").statusCode(200);
    }

    @Test
    void manyJobsAtOnceTellOfEachOnce() {
        int members = 60;
        invited(IntStream.range(0, members).mapToObj(i -> "m-" + i).toArray(String[]::new));
        in(
                Duration.ofDays(5).plusMinutes(1),
                () -> Crowd.all(6, job -> {
                    run();
                    return job;
                }));
        assertEquals(members, events(REMINDER).size());
        assertEquals(members, toldOf(REMINDER).size());
        in(
                Duration.ofDays(22),
                () -> Crowd.all(6, job -> {
                    run();
                    return job;
                }));
        assertEquals(members, events(EXPIRED).size());
        assertEquals(members, toldOf(EXPIRED).size());
    }

    @Test
    void anAnswerAndAReminderAtOnceNeverCross() {
        int members = 48;
        invited(IntStream.range(0, members).mapToObj(i -> "m-" + i).toArray(String[]::new));
        List<Integer> statuses = in(
                Duration.ofDays(5).plusMinutes(1),
                () -> Crowd.all(members + 2, caller -> {
                    if (caller >= members) {
                        run();
                        return 0;
                    }
                    return TestOrganization.answer(token("m-" + caller), "{'nps': 9}")
                            .extract()
                            .statusCode();
                }));
        assertEquals(Set.of(0, 201), Set.copyOf(statuses));
        assertEquals(members, count("state = 'answered'"));
        assertEquals(toldOf(REMINDER).size(), events(REMINDER).size());
        assertEquals(count("reminders_due = 1"), events(REMINDER).size());
        runAfter(Duration.ofDays(6));
        assertEquals(count("reminders_due = 1"), events(REMINDER).size(), "who answered gets none later");
    }

    @Test
    void moreThanABatchIsHandledInOneRun() {
        invited("m-1");
        int copies = 2 * Lifecycle.BATCH + 3;
        jdbi.useHandle(handle -> handle.execute("""
                insert into member (organization_id, id, member_id, status, contactable, attributes, created_at, updated_at,
                    status_changed_at)
                select ?, gen_random_uuid(), 'c-' || n, 'active', true, '{}', now(), now(), now()
                from generate_series(1, ?) n""", acme.id(), copies));
        jdbi.useHandle(handle -> handle.execute("""
                insert into invitation (organization_id, id, member, stage, occurrence, segment, survey, version,
                    attributes, context, sampling, exempt, test, state, secret_id, token_hash, occurred_at, issued_at,
                    expires_at)
                select i.organization_id, gen_random_uuid(), m.id, i.stage, i.occurrence, i.segment, i.survey, i.version,
                    i.attributes, i.context, 1, false, false, 'issued', i.secret_id, sha256(m.member_id::bytea),
                    i.occurred_at, i.issued_at, i.expires_at
                from invitation i join member m on m.organization_id = i.organization_id and m.member_id like 'c-%'
                where i.organization_id = ?""", acme.id()));
        runAfter(Duration.ofDays(6));
        assertEquals(copies + 1, events(REMINDER).size());
        Instant begun = Instant.now();
        runAfter(Duration.ofDays(22));
        assertEquals(copies + 1, events(EXPIRED).size());
        assertTrue(Duration.between(begun, Instant.now()).toSeconds() < 30);
    }
}
