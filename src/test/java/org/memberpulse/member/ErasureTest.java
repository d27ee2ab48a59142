package org.memberpulse.member;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.MovableClock;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;

@QuarkusTest
class ErasureTest {
    /** Stands in everything that names the member, and in nothing else. */
    private static final String ZEBRA = "zebra";

    private final TestOrganization organization = TestOrganization.create();
    private final Batches imports = new Batches(organization, "/v1/responses/batch");

    @Inject
    Jdbi jdbi;

    private ValidatableResponse erase(String memberId) {
        return organization.send().delete("/v1/members/{id}", memberId).then();
    }

    private ValidatableResponse lift(String memberId) {
        return organization.send().delete("/v1/erasures/{id}", memberId).then();
    }

    private List<String> rowsWith(String text) {
        return TableDump.of(jdbi, organization.id()).with(text);
    }

    private String internalId(String memberId) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select id::text from member where organization_id = ? and member_id = ?")
                        .bind(0, organization.id())
                        .bind(1, memberId)
                        .mapTo(String.class)
                        .one());
    }

    /** Some others answer, then the member: triggered with a key, answered, held back, imported, opted out. */
    private void live() {
        organization
                .put("/v1/webhooks/crm", "{'url': 'http://127.0.0.1:9/nobody-listens'}")
                .statusCode(201);
        // the value of a declared dimension stays, other attributes go
        organization
                .put("/v1/dimensions/grade", "{'source': 'attribute', 'key': 'grade'}")
                .statusCode(201);
        for (int i = 0; i < 6; i++) {
            organization.answered("m-" + i, "mid-term", "{'nps': " + (5 + i) + ", 'msat': 4}");
        }
        String token = organization
                .send()
                .header("Idempotency-Key", "a key")
                .body(json("{'memberId': 'zebra', 'stage': 'mid-term', 'occurrence': 'zebra 1', 'channel': 'email',"
                        + " 'context': {'where': 'zebra crossing'}, 'member': {'locale': 'fr',"
                        + " 'attributes': {'grade': 'student', 'nick': 'zebra foal'}}}"))
                .post("/v1/stage-events")
                .then()
                .statusCode(201)
                .extract()
                .path("invitation.token");
        TestOrganization.answer(token, "{'nps': 3, 'msat': 2, 'why': 'zebra stripes'}")
                .statusCode(201);
        organization.trigger("zebra", "post-onboarding").statusCode(200).body("reason", is("quiet_period"));
        imports.ndjson("", imported("zebra 2", ", 'memberId': 'zebra'")).body("accepted", is(1));
        organization.send().put("/v1/members/zebra/opt-out").then().statusCode(200);
    }

    private static String imported(String externalId, String more) {
        return "{'externalId': '" + externalId + "', 'answeredAt': '2026-03-02T10:00:00Z', 'stage': 'mid-term',"
                + " 'segment': 'student', 'scores': {'nps': 9, 'msat': 5}, 'comment': 'zebra import'" + more + "}";
    }

    /** Every figure that reports know, to the last digit. */
    private List<String> figures() {
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
        return Stream.of("nps", "msat")
                .flatMap(metric -> Stream.of(
                        organization.report(metric, "").extract().path("data").toString(),
                        organization
                                .report(metric, "groupBy=segment,stage&period=month")
                                .extract()
                                .path("data")
                                .toString()))
                .toList();
    }

    @Test
    void nothingOfAnErasedMemberIsLeftAndNoFigureChanges() {
        live();
        String id = internalId("zebra");
        List<String> figures = figures();
        assertFalse(TableDump.of(jdbi, organization.id()).of("webhook_delivery").isEmpty());

        erase("zebra").statusCode(204);

        assertEquals(List.of(), rowsWith(ZEBRA));
        assertEquals(List.of(), rowsWith(id));
        assertEquals(
                6,
                TableDump.of(jdbi, organization.id()).with("response.completed").stream()
                        .filter(row -> row.contains("m-"))
                        .count());
        assertEquals(figures, figures());
        // another zone counts every answer anew
        organization.send().body(json("{'timeZone': 'Europe/Lisbon'}")).patch("/v1/organization");
        assertEquals(figures, figures());
        assertEquals(8, TableDump.of(jdbi, organization.id()).of("response").size());
    }

    @Test
    void anErasedIdIsRefusedWhoeverBringsIt() {
        live();
        erase("zebra").statusCode(204);
        organization.get("/v1/members/zebra").statusCode(404).body("code", is("member_unknown"));
        organization.putMember("zebra", "{}").statusCode(409).body("code", is("erased"));
        organization.trigger("zebra", "mid-term").statusCode(409).body("code", is("erased"));
        organization
                .trigger("{'memberId': 'zebra', 'stage': 'mid-term'}")
                .statusCode(409)
                .body("code", is("erased"));
        for (String dryRun : List.of("?dryRun=true", "")) {
            new Batches(organization, "/v1/members/batch")
                    .ndjson(dryRun, "{'memberId': 'a'}", "{'memberId': 'zebra'}", "{'memberId': 'b'}")
                    .body("accepted", is(2))
                    .body("created", is(2))
                    .body("changed", is(2))
                    .body("errors.line", contains(2))
                    .body("errors.code", contains("erased"));
            new Batches(organization, "/v1/stage-events/batch")
                    .array(
                            dryRun,
                            "[{'memberId': 'c', 'stage': 'mid-term', 'member': {}},"
                                    + " {'memberId': 'zebra', 'stage': 'mid-term', 'member': {}}]")
                    .body("find { it.line == 1 }.decision", is("invited"))
                    .body("find { it.line == 2 }.problem.code", is("erased"));
        }
        assertEquals(List.of(), rowsWith(ZEBRA));
        erase("zebra").statusCode(204);
    }

    @Test
    void theNextNightlyImportBringsNothingBack() {
        live();
        erase("zebra");
        List<String> figures = figures();
        imports.ndjson("", imported("zebra 2", ", 'memberId': 'zebra'"), imported("zebra 3", ", 'memberId': 'zebra'"))
                .body("accepted", is(0))
                .body("duplicates", is(0))
                .body("errors.code", contains("erased", "erased"));
        imports.ndjson("", imported("zebra 2", "")).body("accepted", is(0)).body("duplicates", is(1));
        assertEquals(List.of(), rowsWith(ZEBRA));
        assertEquals(figures, figures());
        lift("zebra").statusCode(204);
        imports.ndjson("", imported("zebra 2", ", 'memberId': 'zebra'")).body("duplicates", is(1));
        assertEquals(figures, figures());
    }

    @Test
    void aLiftedIdComesBackAndStillWantsNoSurveys() {
        live();
        erase("zebra");
        organization.get("/v1/erasures").body("erasures", is(1));
        lift("zebra").statusCode(204);
        lift("zebra").statusCode(404);
        organization.get("/v1/erasures").body("erasures", is(0));
        organization
                .putMember("zebra", "{}")
                .statusCode(201)
                .body("optedOut", is(true))
                .body("locale", nullValue())
                .body("attributes.nick", nullValue());
        organization.send().delete("/v1/members/zebra/opt-out").then().statusCode(200);
        // the member who comes back is a stranger: nothing stands against asking again
        organization.trigger("zebra", "mid-term").statusCode(201);
        organization.putMember("other", "{}");
        erase("other").statusCode(204);
        lift("other").statusCode(204);
        organization.putMember("other", "{}").statusCode(201).body("optedOut", is(false));
    }

    @Test
    void linksOfAnErasedMemberAreGone() {
        String answered = organization.invite("zebra", "mid-term");
        TestOrganization.answer(answered, "{'nps': 3}").statusCode(201);
        String open = MovableClock.in(Duration.ofDays(100), () -> organization.invite("zebra", "pre-renewal"));
        erase("zebra").statusCode(204);
        for (String token : List.of(answered, open)) {
            TestOrganization.read(token).statusCode(410).body("code", is("invitation_withdrawn"));
            TestOrganization.answer(token, "{'nps': 9}").statusCode(410);
            given().contentType("application/json")
                    .body(json("{'type': 'shown'}"))
                    .post("/v1/public/invitations/{token}/events", token)
                    .then()
                    .statusCode(410);
            given().get("/s/{token}", token).then().statusCode(410).contentType("text/html;charset=UTF-8");
            given().post("/v1/public/invitations/{token}/unsubscribe", token)
                    .then()
                    .statusCode(204);
            given().get("/s/{token}/unsubscribe", token).then().statusCode(200);
        }
    }

    @Test
    void aPartialConfidentialAnswerIsCutFromTheMember() {
        confidential();
        String token = organization.invite("zebra", "mid-term");
        TestOrganization.respond(token, "{'answers': {'nps': 2}, 'complete': false}")
                .statusCode(201);
        String agreed = organization.invite("zebra too", "mid-term");
        TestOrganization.answer(agreed, "{'nps': 2, 'why': 'zebra stripes', 'name': true}")
                .statusCode(201);
        erase("zebra").statusCode(204);
        erase("zebra too").statusCode(204);
        TableDump dump = TableDump.of(jdbi, organization.id());
        assertEquals(List.of(), dump.with(ZEBRA));
        assertEquals(List.of(), dump.of("confidential_draft"));
        assertEquals(2, dump.of("response").size());
        TestOrganization.respond(token, "{'answers': {'nps': 9}, 'complete': true}")
                .statusCode(410);
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    private void confidential() {
        organization.put("/v1/surveys/secret", """
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}},
                  {'id': 'name', 'type': 'contact', 'text': {'en': 'May we contact you about this?'}}]}""").statusCode(200);
        organization.put("/v1/surveys/secret/publication", "").statusCode(200);
    }

    @Test
    void choicesStayAndWordsGo() {
        organization.put("/v1/surveys/words", """
                {'stage': 'mid-term', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}},
                  {'id': 'stay', 'type': 'single-choice', 'construct': 'stay-reason', 'text': {'en': 'What for?'},
                   'options': [{'id': 'network', 'text': {'en': 'People'}}, {'id': 'cpd', 'text': {'en': 'CPD'}}]},
                  {'id': 'feel', 'type': 'multi-choice', 'text': {'en': 'How?'},
                   'options': [{'id': 'proud', 'text': {'en': 'Proud'}}, {'id': 'calm', 'text': {'en': 'Calm'}}]},
                  {'id': 'panel', 'type': 'yes-no', 'construct': 'panel', 'text': {'en': 'Join?'}}]}""").statusCode(200);
        organization.put("/v1/surveys/words/publication", "").statusCode(200);
        organization.answered(
                "zebra",
                "mid-term",
                "{'nps': 9, 'why': 'zebra', 'stay': 'network', 'feel': ['proud', 'calm'], 'panel': true}");
        erase("zebra").statusCode(204);
        assertEquals(
                "{\"nps\": 9, \"feel\": [\"proud\", \"calm\"], \"stay\": \"network\", \"panel\": true}",
                jdbi.withHandle(handle -> handle.createQuery(
                                "select answers::text from response where organization_id = ? and member is null")
                        .bind(0, organization.id())
                        .mapTo(String.class)
                        .one()));
    }

    @Test
    void whoIsUnknownCannotBeErased() {
        erase("nobody").statusCode(404).body("code", is("member_unknown"));
        lift("nobody").statusCode(404);
    }
}
