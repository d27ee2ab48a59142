package org.memberpulse.member;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.Crowd;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;

/** Real threads, one database: whatever members and programs do while a person is erased, nothing of the person stays. */
@QuarkusTest
class ErasureRaceTest {
    private static final int MEMBERS = 24;

    private final TestOrganization organization = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    private static String zebra(int number) {
        return "zebra-" + number + "-";
    }

    private int erase(int number) {
        return organization
                .send()
                .delete("/v1/members/{id}", zebra(number))
                .then()
                .extract()
                .statusCode();
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    /** Everybody at once: for each member, one who erases and two who write. */
    private void race(IntFunction<Integer> write) {
        List<Integer> statuses = Crowd.all(
                3 * MEMBERS, caller -> caller % 3 == 0 ? (Integer) erase(caller / 3) : write.apply(caller / 3));
        Set<Integer> met = new TreeSet<>(statuses);
        assertTrue(met.stream().allMatch(status -> status < 500), met.toString());
        for (int i = 0; i < MEMBERS; i++) {
            assertEquals(204, erase(i), "erased now or before");
        }
    }

    private void assertNothingLeft(List<String> internalIds) {
        TableDump dump = TableDump.of(jdbi, organization.id());
        assertEquals(List.of(), dump.with("zebra"));
        internalIds.forEach(id -> assertEquals(List.of(), dump.with(id)));
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    private List<String> members() {
        return jdbi.withHandle(handle -> handle.createQuery("select id::text from member where organization_id = ?")
                .bind(0, organization.id())
                .mapTo(String.class)
                .list());
    }

    private List<String> invited() {
        List<String> tokens = new ArrayList<>();
        IntStream.range(0, MEMBERS).forEach(i -> tokens.add(organization.invite(zebra(i), "mid-term")));
        return tokens;
    }

    @Test
    void answersAtTheSameMoment() {
        List<String> tokens = invited();
        List<String> ids = members();
        race(i -> status(TestOrganization.answer(tokens.get(i), "{'nps': 9, 'why': 'zebra'}")));
        assertNothingLeft(ids);
        assertEquals(0, members().size());
    }

    @Test
    void anAnswerThatWaitedForTheErasureIsNotStored() throws Exception {
        String token = organization.invite(zebra(1), "mid-term");
        CompletableFuture<Integer> answered = new CompletableFuture<>();
        QuarkusTransaction.requiringNew().call(() -> {
            jdbi.useHandle(handle ->
                    handle.execute("update invitation set member = null where organization_id = ?", organization.id()));
            answered.completeAsync(() -> status(TestOrganization.answer(token, "{'nps': 9}")));
            // by then it has read the invitation as it was, and waits for its row
            Thread.sleep(1_000);
            return null;
        });
        assertEquals(410, answered.get(1, TimeUnit.MINUTES));
        assertEquals(List.of(), TableDump.of(jdbi, organization.id()).of("response"));
    }

    @Test
    void editsAtTheSameMoment() {
        List<String> tokens = invited();
        List<String> ids = members();
        tokens.forEach(token -> TestOrganization.answer(token, "{'nps': 1}").statusCode(201));
        race(i -> status(TestOrganization.answer(tokens.get(i), "{'nps': 9, 'why': 'zebra'}")));
        assertNothingLeft(ids);
        assertEquals(
                MEMBERS, TableDump.of(jdbi, organization.id()).of("response").size());
    }

    @Test
    void confidentialAnswersThatAgreeToBeNamedAtTheSameMoment() {
        organization.put("/v1/surveys/secret", """
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}},
                  {'id': 'name', 'type': 'contact', 'text': {'en': 'May we contact you about this?'}}]}""").statusCode(200);
        organization.put("/v1/surveys/secret/publication", "").statusCode(200);
        List<String> tokens = invited();
        List<String> ids = members();
        for (int i = 0; i < MEMBERS; i += 2) {
            TestOrganization.respond(tokens.get(i), "{'answers': {'nps': 1}, 'complete': false}")
                    .statusCode(201);
        }
        race(i -> status(TestOrganization.answer(tokens.get(i), "{'nps': 9, 'name': true}")));
        TableDump dump = TableDump.of(jdbi, organization.id());
        ids.forEach(id -> assertEquals(List.of(), dump.with(id)));
        assertEquals(List.of(), dump.of("confidential_draft"));
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    @Test
    void triggersAtTheSameMoment() {
        invited();
        List<String> ids = members();
        race(i -> status(
                i % 2 == 0
                        ? organization.trigger(zebra(i), "pre-renewal")
                        : organization.trigger("{'memberId': '" + zebra(i) + "', 'stage': 'pre-renewal'}")));
        assertNothingLeft(ids);
    }

    @Test
    void batchesOfEventsAndOfMembersAtTheSameMoment() {
        invited();
        List<String> ids = members();
        String events = "["
                + String.join(
                        ", ",
                        IntStream.range(0, MEMBERS)
                                .mapToObj(i -> "{'memberId': '" + zebra(i) + "', 'stage': 'pre-renewal'}")
                                .toList())
                + "]";
        String[] lines = IntStream.range(0, MEMBERS)
                .mapToObj(i -> "{'memberId': '" + zebra(i) + "', 'locale': 'fr'}")
                .toArray(String[]::new);
        race(i -> i % 8 != 0
                ? 200
                : status(
                        i % 16 == 0
                                ? new Batches(organization, "/v1/stage-events/batch").array("", events)
                                : new Batches(organization, "/v1/members/batch").ndjson("", lines)));
        assertNothingLeft(ids);
    }

    @Test
    void importsAtTheSameMoment() {
        invited();
        List<String> ids = members();
        race(i -> status(new Batches(organization, "/v1/responses/batch").ndjson("", """
                {'externalId': 'zebra-%d', 'answeredAt': '2026-03-02', 'stage': 'mid-term', 'memberId': '%s', \
                'scores': {'nps': 9}, 'comment': 'zebra'}""".formatted(i, zebra(i)))));
        assertNothingLeft(ids);
    }
}
