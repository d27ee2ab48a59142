package org.memberpulse.member;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.Batches;
import org.memberpulse.Crowd;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;

/** Two records become one while the person answers, is triggered and imported: nothing stays with the one that goes. */
@QuarkusTest
class MergeRaceTest {
    private static final int MEMBERS = 16;

    private final TestOrganization organization = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    private int write(int number, String token) {
        return switch (number % 3) {
            case 0 -> TestOrganization.answer(token, "{'nps': 9}").extract().statusCode();
            case 1 ->
                organization
                        .trigger("{'memberId': 'gone-" + number + "', 'stage': 'pre-renewal'}")
                        .extract()
                        .statusCode();
            default ->
                new Batches(organization, "/v1/responses/batch")
                        .ndjson(
                                "",
                                "{'externalId': '" + number + "', 'answeredAt': '2026-03-02', 'stage': 'mid-term',"
                                        + " 'memberId': 'gone-" + number + "', 'scores': {'nps': 9}}")
                        .extract()
                        .statusCode();
        };
    }

    private int merge(int number) {
        return organization
                .send()
                .body(json("{'from': 'gone-" + number + "'}"))
                .post("/v1/members/kept-" + number + "/merge")
                .then()
                .extract()
                .statusCode();
    }

    @Test
    void everythingMovesOrNamesNobody() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            tokens.add(organization.invite("gone-" + i, "mid-term"));
            organization.putMember("kept-" + i, "{}");
        }
        List<String> gone = jdbi.withHandle(handle -> handle.createQuery(
                        "select id::text from member where organization_id = ? and member_id like 'gone%'")
                .bind(0, organization.id())
                .mapTo(String.class)
                .list());

        List<Integer> statuses = Crowd.all(
                3 * MEMBERS, caller -> caller % 3 == 0 ? merge(caller / 3) : write(caller / 3, tokens.get(caller / 3)));

        Set<Integer> met = new TreeSet<>(statuses);
        assertTrue(met.stream().allMatch(status -> status < 500), met.toString());
        TableDump dump = TableDump.of(jdbi, organization.id());
        gone.forEach(id -> assertEquals(List.of(), dump.with(id)));
        for (int i = 0; i < MEMBERS; i += 3) {
            organization
                    .get("/v1/members/kept-" + i + "/export")
                    .body("stored.responses.size()", is(1))
                    .body("stored.invitations.size()", is(1));
        }
        organization.get("/v1/admin/consistency").body("differingCells", is(0));
    }
}
