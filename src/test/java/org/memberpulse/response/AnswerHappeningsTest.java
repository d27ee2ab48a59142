package org.memberpulse.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;
import org.memberpulse.webhook.TestHook;

/** What programs are told of answers. */
@QuarkusTest
class AnswerHappeningsTest {
    private static final String COMPLETED = "response.completed";
    private static final String LOW_SCORE = "response.low_score";
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Inject
    Jdbi jdbi;

    private TestOrganization acme;
    private TestHook crm;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create(ZONE.getId());
        crm = TestHook.of(acme, "crm", COMPLETED, LOW_SCORE);
    }

    @AfterEach
    void close() {
        crm.close();
    }

    private String inviteConfidentially(String memberId) {
        acme.put("/v1/surveys/secret", """
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}}]}""").statusCode(200);
        acme.put("/v1/surveys/secret/publication", "").statusCode(200);
        return acme.invite(memberId, "mid-term");
    }

    @Test
    void aCompleteAnswerIsToldWithItsScoresAndWithoutItsText() {
        JsonPath invited = acme.trigger("""
                {'memberId': 'm-1', 'stage': 'mid-term', 'channel': 'email', 'occurrence': '2026', 'member': {}}""").statusCode(201).extract().jsonPath();
        TestOrganization.answer(invited.getString("invitation.token"), "{'nps': 9, 'msat': 4, 'why': 'The mentoring'}")
                .statusCode(201);

        JsonPath body = crm.bodies(1).get(0);
        assertEquals(COMPLETED, body.getString("type"));
        assertEquals(invited.getString("invitation.id"), body.getString("data.invitationId"));
        assertEquals("m-1", body.getString("data.memberId"));
        assertEquals("mid-term", body.getString("data.stage"));
        assertEquals("2026", body.getString("data.occurrence"));
        assertEquals("other", body.getString("data.segment"));
        assertEquals("mid-term", body.getString("data.survey"));
        assertEquals(1, body.getInt("data.version"));
        assertEquals("email", body.getString("data.channel"));
        assertEquals(body.getString("timestamp"), body.getString("data.answeredAt"));
        assertEquals(Map.of("nps", 9, "msat", 4), body.getMap("data.scores"));
        assertFalse(crm.receiver().got().get(0).body().contains("mentoring"));
        assertEquals(List.of(COMPLETED), crm.types());
    }

    @Test
    void aLowScoreIsToldBeside() {
        acme.answered("m-1", "mid-term", "{'nps': 6}");

        assertEquals(Set.of(COMPLETED, LOW_SCORE), Set.copyOf(crm.types()));
        assertEquals(
                2,
                crm.bodies(2).stream()
                        .filter(body -> body.getInt("data.scores.nps") == 6)
                        .count());
    }

    @Test
    void editsAreSilentExceptOneThatCompletesAndOneThatLowers() {
        String token = acme.invite("m-1", "mid-term");
        TestOrganization.respond(token, "{'answers': {'nps': 9}, 'complete': false}")
                .statusCode(201);
        assertEquals(List.of(), crm.types());
        TestOrganization.answer(token, "{'nps': 9}").statusCode(200);
        assertEquals(List.of(COMPLETED), crm.types());
        TestOrganization.answer(token, "{'nps': 10}").statusCode(200);
        TestOrganization.answer(token, "{'nps': 10}").statusCode(200);
        assertEquals(List.of(COMPLETED), crm.types());
        TestOrganization.answer(token, "{'nps': 2}").statusCode(200);
        assertEquals(List.of(COMPLETED, LOW_SCORE), crm.types());
        TestOrganization.answer(token, "{'nps': 1}").statusCode(200);
        assertEquals(List.of(COMPLETED, LOW_SCORE), crm.types());
    }

    @Test
    void aPartialAnswerCanBeLow() {
        TestOrganization.respond(acme.invite("m-1", "mid-term"), "{'answers': {'nps': 3}, 'complete': false}")
                .statusCode(201);

        assertEquals(List.of(LOW_SCORE), crm.types());
    }

    @Test
    void aRefusedAnswerIsNotTold() {
        String token = acme.invite("m-1", "mid-term");
        TestOrganization.answer(token, "{'nps': 11}").statusCode(422);

        assertEquals(List.of(), crm.types());
    }

    @Test
    void anAnswerToATestIsNotTold() {
        String token = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true, 'member': {}}")
                .extract()
                .path("invitation.token");
        TestOrganization.answer(token, "{'nps': 1}").statusCode(201);

        assertEquals(List.of(), crm.types());
    }

    @Test
    void fiftyCopiesOfOneAnswerAreToldOnce() {
        String token = acme.invite("m-1", "mid-term");

        Crowd.all(
                50,
                caller -> TestOrganization.answer(token, "{'nps': 3}").extract().statusCode());

        assertEquals(Set.of(COMPLETED, LOW_SCORE), Set.copyOf(crm.types()));
        assertEquals(2, crm.types().size());
    }

    @Test
    void ofAConfidentialAnswerOnlyTheDayIsToldAndOnlyAfterIt() {
        TestOrganization.answer(inviteConfidentially("m-1"), "{'nps': 2, 'why': 'a secret'}")
                .statusCode(201);
        Instant tomorrow = LocalDate.ofInstant(MovableClock.now(), ZONE)
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();

        assertEquals(List.of(COMPLETED), crm.types());
        assertEquals(tomorrow, Instant.parse(crm.log().getString("data[0].occurredAt")));
        assertEquals(tomorrow, Instant.parse(crm.log().getString("data[0].nextAttemptAt")));
        JsonPath body =
                MovableClock.at(tomorrow.plusSeconds(1), () -> crm.bodies(1)).get(0);
        assertEquals(tomorrow, Instant.parse(body.getString("timestamp")));
        assertEquals(
                Set.of("invitationId", "memberId", "stage", "occurrence", "survey", "version", "confidential"),
                body.getMap("data").keySet());
        assertTrue(body.getBoolean("data.confidential"));
        assertEquals("m-1", body.getString("data.memberId"));
    }

    @Test
    void nothingThatIsStoredTellsTheMomentOfAConfidentialAnswer() {
        String token = inviteConfidentially("m-1");
        TestOrganization.respond(token, "{'answers': {'nps': 2}, 'complete': false}")
                .statusCode(201);
        assertEquals(List.of(), crm.types());
        TestOrganization.answer(token, "{'nps': 2}").statusCode(200);

        List<Map<String, Object>> rows = jdbi.withHandle(handle -> handle.createQuery("""
                        select e.*, d.due_at, d.first_attempt_at, d.last_attempt_at, d.finished_at
                        from outbox_event e join webhook_delivery d
                        on d.organization_id = e.organization_id and d.event = e.id
                        where e.organization_id = :organization""")
                .bind("organization", acme.id())
                .mapToMap()
                .list());
        assertEquals(1, rows.size());
        Instant tomorrow = LocalDate.ofInstant(MovableClock.now(), ZONE)
                .plusDays(1)
                .atStartOfDay(ZONE)
                .toInstant();
        rows.get(0).forEach((column, value) -> {
            if (value instanceof Timestamp time) {
                assertEquals(tomorrow, time.toInstant(), column);
            }
        });
        // The id begins with the milliseconds of its event, and the rest is chance
        String id = rows.get(0).get("id").toString().replace("-", "");
        assertEquals(tomorrow.toEpochMilli(), Long.parseLong(id.substring(0, 12), 16));
    }

    @Test
    void whereNobodyListensNothingIsRecorded() {
        TestOrganization silent = TestOrganization.create();
        silent.answered("m-1", "mid-term", "{'nps': 1}");

        List<String> recorded = jdbi.withHandle(
                handle -> handle.createQuery("select type from outbox_event where organization_id = :organization")
                        .bind("organization", silent.id())
                        .mapTo(String.class)
                        .list());
        assertEquals(List.of(), recorded);
    }

    @Test
    void anAnswerIsToldSoon() {
        Instant before = MovableClock.now();
        acme.answered("m-1", "mid-term", "{'nps': 9}");

        assertNotNull(crm.bodies(1));
        assertTrue(Duration.between(before, MovableClock.now()).compareTo(Duration.ofSeconds(10)) < 0);
    }
}
