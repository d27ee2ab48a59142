package org.memberpulse.dimension;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

/** Dimensions change while members are asked, answer, change their answers and are erased. */
@QuarkusTest
class DimensionRaceTest {
    private static final int CALLERS = 10;
    private static final int ROUNDS = 12;

    private final TestOrganization acme = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    private int declare(String code, String source, String key) {
        return acme.put("/v1/dimensions/" + code, "{'source': '" + source + "', 'key': '" + key + "'}")
                .extract()
                .statusCode();
    }

    /** One changes a dimension back and forth, one another; the rest ask, answer, correct and erase. */
    private List<Integer> live(int caller) {
        List<Integer> statuses = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            if (caller == 0) {
                statuses.add(declare("region", "attribute", round % 2 == 0 ? "grade" : "area"));
            } else if (caller == 1) {
                statuses.add(declare("event", "context", "event"));
                if (round < ROUNDS - 1) {
                    statuses.add(acme.send().delete("/v1/dimensions/event").statusCode());
                }
            } else {
                statuses.addAll(ask("m-" + caller + "-" + round, round));
            }
        }
        return statuses;
    }

    private List<Integer> ask(String memberId, int round) {
        String token = acme.trigger("{'memberId': '" + memberId + "', 'stage': 'mid-term', 'channel': 'app',"
                        + " 'context': {'event': 'e-" + round % 3 + "'}, 'member': {'attributes': {'area': 'a-"
                        + round % 4 + "', 'grade': 'g-" + round % 5 + "'}}}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
        List<Integer> statuses = new ArrayList<>();
        for (int nps : new int[] {9, 3, 10}) {
            statuses.add(TestOrganization.answer(token, "{'nps': " + nps + "}")
                    .extract()
                    .statusCode());
        }
        if (round % 6 == 5) {
            statuses.add(acme.send().delete("/v1/members/" + memberId).statusCode());
        }
        return statuses;
    }

    @Test
    void everyRowAndEveryCounterHasTheDimensionsDeclaredLast() {
        List<List<Integer>> statuses = Crowd.all(CALLERS, this::live);

        assertEquals(
                List.of(),
                statuses.stream()
                        .flatMap(List::stream)
                        .filter(status -> status >= 300)
                        .toList());
        assertEquals("area event", jdbi.withHandle(handle -> handle.createQuery("""
                        select string_agg(key, ' ' order by key) from dimension where organization_id = ?""")
                .bind(0, acme.id())
                .mapTo(String.class)
                .one()));
        assertEquals(List.of(), others("invitation i", "i"));
        assertEquals(
                List.of(),
                others(
                        "response r join invitation i on i.organization_id = r.organization_id and i.id = r.invitation",
                        "r"));
        acme.get("/v1/admin/consistency").body("differingCells", is(0));
    }

    /** The dimensions of rows that are not those of what their invitation froze. */
    private List<String> others(String rows, String row) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + row + ".dimensions::text from " + rows
                        + " where i.organization_id = ? and i.member is not null and " + row
                        + ".dimensions <> jsonb_build_object('channel', 'app', 'event', i.context -> 'event',"
                        + " 'region', i.attributes -> 'area')")
                .bind(0, acme.id())
                .mapTo(String.class)
                .list());
    }
}
