package org.memberpulse.metric;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.TestOrganization.answer;
import static org.memberpulse.TestOrganization.json;
import static org.memberpulse.TestOrganization.respond;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;
import org.memberpulse.invitation.TimePassing;

/** Invitations count in the cohort of their month, whatever becomes of them. */
@QuarkusTest
class CohortTest {
    @Inject
    Jdbi jdbi;

    @Inject
    TimePassing time;

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create("UTC");
    }

    private JsonPath invite(String memberId, String stage) {
        return acme.trigger("{'memberId': '" + memberId + "', 'stage': '" + stage
                        + "', 'channel': 'email', 'member': {'attributes': {'region': 'north'}}}")
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private String token(String memberId) {
        return invite(memberId, "mid-term").getString("invitation.token");
    }

    /** From now on a survey is asked in which no question must be answered. */
    private void survey(String confidentiality) {
        acme.put("/v1/surveys/own", """
                {'stage': 'mid-term', 'confidentiality': '%s', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}}]}""".formatted(confidentiality)).statusCode(200);
        acme.put("/v1/surveys/own/publication", "").statusCode(200);
    }

    /** Counters and what is pending say this, by either dimension, and a recount agrees. */
    private void assertCohort(int issued, int bounced, int answered, int closed) {
        for (String dimension : new String[] {"", "channel"}) {
            assertEquals(
                    issued + " issued, " + bounced + " bounced, " + answered + " answered, " + closed + " closed",
                    count("issued", dimension) + " issued, " + count("bounced", dimension) + " bounced, "
                            + count("answered", dimension) + " answered, " + count("closed", dimension) + " closed");
        }
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    private int count(String what, String dimension) {
        return CountedCells.by(jdbi, acme.id(), dimension, "invitation." + what).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private void tell(String id, String status) {
        acme.post(
                        "/v1/delivery-events",
                        "{'invitationId': '" + id + "', 'status': '" + status + "', 'at': '" + MovableClock.now()
                                + "'}")
                .statusCode(200)
                .body("accepted", is(1));
    }

    private void pass(int days) {
        MovableClock.in(Duration.ofDays(days), () -> {
            time.of(acme.id());
            return null;
        });
    }

    @Test
    void whoWasAskedIsCountedBeforeAnybodyHasAnswered() {
        invite("m-1", "mid-term");
        invite("m-2", "mid-term");
        acme.get("/v1/metrics/response-rate").body("data[0].issued", is(2)).body("data[0].answered", is(0));
        acme.get("/v1/metrics/response-rate?groupBy=stage").body("data.issued", contains(2));
    }

    @Test
    void anInvitationIsIssuedAnsweredAndClosed() {
        survey("identified");
        String token = token("m-1");
        assertCohort(1, 0, 0, 0);
        answer(token, "{'why': 'no score'}").statusCode(201);
        assertCohort(1, 0, 0, 0);
        answer(token, "{'nps': 9}").statusCode(200);
        assertCohort(1, 0, 1, 0);
        answer(token, "{'nps': 3}").statusCode(200);
        assertCohort(1, 0, 1, 0);
        answer(token, "{'why': 'no score again'}").statusCode(200);
        assertCohort(1, 0, 0, 0);
        answer(token, "{'nps': 10}").statusCode(200);
        pass(22);
        pass(23);
        assertCohort(1, 0, 1, 1);
    }

    @Test
    void whatNobodyGotCountsForNothing() {
        JsonPath first = invite("m-1", "mid-term");
        JsonPath second = invite("m-2", "mid-term");
        acme.send()
                .delete("/v1/invitations/" + first.getString("invitation.id"))
                .then()
                .statusCode(204);
        acme.send()
                .delete("/v1/invitations/" + first.getString("invitation.id"))
                .then()
                .statusCode(204);
        assertCohort(1, 0, 0, 0);
        pass(22);
        assertCohort(1, 0, 0, 1);
        acme.send()
                .delete("/v1/invitations/" + second.getString("invitation.id"))
                .then()
                .statusCode(204);
        assertCohort(0, 0, 0, 0);
    }

    @Test
    void whatBouncedIsToldApart() {
        JsonPath open = invite("m-1", "mid-term");
        JsonPath answered = invite("m-2", "mid-term");
        JsonPath withdrawn = invite("m-3", "mid-term");
        answer(answered.getString("invitation.token"), "{'nps': 9}").statusCode(201);
        acme.send()
                .delete("/v1/invitations/" + withdrawn.getString("invitation.id"))
                .then()
                .statusCode(204);
        for (JsonPath invitation : new JsonPath[] {open, answered, withdrawn, open}) {
            tell(invitation.getString("invitation.id"), "bounced");
        }
        assertCohort(3, 3, 1, 0);
        pass(22);
        assertCohort(3, 3, 1, 3);
    }

    @Test
    void whatNobodyFetchedCountsForNothing() {
        String id = invite("m-1", "mid-term").getString("invitation.id");
        jdbi.useHandle(handle -> handle.execute(
                "update invitation set origin = 'sweep', collected_at = null where organization_id = ? and id = ?::uuid",
                acme.id(),
                id));
        pass(8);
        assertCohort(0, 0, 0, 0);
    }

    @Test
    void aTestCountsForNothing() {
        JsonPath test = acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true, 'member': {}}")
                .statusCode(201)
                .extract()
                .jsonPath();
        answer(test.getString("invitation.token"), "{'nps': 9}").statusCode(201);
        assertCohort(0, 0, 0, 0);
        acme.send().delete("/v1/invitations/test").then().statusCode(200);
        assertCohort(0, 0, 0, 0);
    }

    @Test
    void aConfidentialAnswerCountsOnceItIsFinal() {
        survey("confidential");
        String token = token("m-1");
        respond(token, "{'answers': {'nps': 2}, 'complete': false}").statusCode(201);
        assertCohort(1, 0, 0, 0);
        respond(token, "{'answers': {'nps': 3}}").statusCode(200);
        assertCohort(1, 0, 1, 0);
        answer(token("m-2"), "{'nps': 4}").statusCode(201);
        answer(token("m-3"), "{'why': 'no score'}").statusCode(201);
        assertCohort(3, 0, 2, 0);
    }

    @Test
    void whoIsErasedOrMergedStaysInTheCohort() {
        answer(token("m-1"), "{'nps': 9}").statusCode(201);
        token("m-2");
        token("m-3");
        acme.post("/v1/members/m-2/merge", "{'from': 'm-1'}").statusCode(200);
        assertCohort(3, 0, 1, 0);
        acme.send().delete("/v1/members/m-2").then().statusCode(204);
        assertCohort(3, 0, 1, 2);
        pass(22);
        assertCohort(3, 0, 1, 3);
        acme.send().body(json("{'timeZone': 'Pacific/Auckland'}")).patch("/v1/organization");
        assertCohort(3, 0, 1, 3);
    }

    @Test
    void manyAtOnceCountEach() {
        StringBuilder events = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            events.append(i == 0 ? "[" : ", ")
                    .append("{'memberId': 'm-" + i + "', 'stage': 'mid-term', 'channel': 'app', 'member': {}}");
        }
        acme.post("/v1/stage-events/batch", events + "]").statusCode(200);
        assertCohort(600, 0, 0, 0);
    }

    @Test
    void anIdentifiedAnswerKnowsWhenItsMemberWasAskedAndAConfidentialOneDoesNot() {
        answer(token("m-1"), "{'nps': 9}").statusCode(201);
        survey("confidential");
        answer(token("m-2"), "{'nps': 8}").statusCode(201);
        assertEquals("m-1", jdbi.withHandle(handle -> handle.createQuery("""
                                select m.member_id from response r
                                join invitation i on i.organization_id = r.organization_id and i.issued_at = r.issued_at
                                join member m on m.organization_id = r.organization_id and m.id = i.member
                                where r.organization_id = :organization""")
                .bind("organization", acme.id())
                .mapTo(String.class)
                .one()));
    }
}
