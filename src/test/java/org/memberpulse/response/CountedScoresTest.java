package org.memberpulse.response;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

/** What answers count for besides their scores, and that callers are not told of it. */
@QuarkusTest
class CountedScoresTest {
    private static final List<String> ANSWERS = List.of(
            "{'nps': 9, 'sat': 5, 'renew': 4, 'stay': 'network', 'feel': ['calm', 'proud'], 'proud': 5}",
            "{'nps': 8, 'sat': 5, 'renew': 4, 'stay': 'employer_pays'}",
            "{'sat': 4, 'renew': 5}",
            "{'sat': 4, 'renew': 3, 'feel': ['proud']}",
            "{'sat': 3, 'renew': 4, 'stay': 'required_recognition'}",
            "{'sat': 2, 'renew': 5, 'stay': 'employer_pays'}",
            "{'sat': 1, 'renew': 4, 'stay': 'network'}",
            "{'nps': 10, 'sat': 1, 'renew': 4}",
            "{'sat': 3, 'renew': 3}",
            "{'sat': 3}",
            "{'renew': 5, 'stay': 'employer_pays'}",
            "{'nps': 0}",
            "{'stay': 'network', 'why': 'words'}");

    private final TestOrganization acme = TestOrganization.create();

    @Inject
    Jdbi jdbi;

    private void survey() {
        acme.put("/v1/surveys/own", """
                {'stage': 'mid-term', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}},
                  {'id': 'sat', 'type': 'msat', 'text': {'en': 'Satisfied?'}},
                  {'id': 'renew', 'type': 'intent', 'text': {'en': 'Renew?'}},
                  {'id': 'proud', 'type': 'agreement', 'construct': 'pride', 'text': {'en': 'Proud?'}},
                  {'id': 'stay', 'type': 'single-choice', 'construct': 'stay-reason', 'text': {'en': 'Why stay?'},
                   'options': [{'id': 'network', 'text': {'en': 'People'}},
                    {'id': 'employer_pays', 'text': {'en': 'It is paid'}},
                    {'id': 'required_recognition', 'text': {'en': 'I have to'}}]},
                  {'id': 'feel', 'type': 'multi-choice', 'text': {'en': 'How do you feel?'},
                   'options': [{'id': 'proud', 'text': {'en': 'Proud'}}, {'id': 'calm', 'text': {'en': 'Calm'}}]},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}}]}""").statusCode(200);
        acme.put("/v1/surveys/own/publication", "").statusCode(200);
    }

    private List<Map<String, Object>> scores(Handle handle) {
        return handle.createQuery("select id, scores::text from response where organization_id = ? order by id")
                .bind(0, acme.id())
                .mapToMap()
                .list();
    }

    /** The statements by which the migration counts what was answered before it. */
    private static List<String> migration() throws IOException {
        try (InputStream file =
                CountedScoresTest.class.getResourceAsStream("/db/migration/V012__counted_by_issue_and_dimension.sql")) {
            String sql = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            List<String> statements = List.of(sql.split(";\n")).stream()
                    .filter(statement -> statement.contains("update response r set scores"))
                    .toList();
            assertEquals(2, statements.size());
            return statements;
        }
    }

    @Test
    void chosenOptionsAndLoyaltyAreCounted() {
        survey();
        acme.answered("m-1", "mid-term", ANSWERS.get(0));
        assertEquals(
                "{\"nps\": 9, \"core\": 0, \"msat\": 5, \"pride\": 5, \"intent\": 4, \"question.feel\": 0,"
                        + " \"loyalty.quadrant\": 0, \"choice.stay-reason\": 0, \"question.feel.calm\": 0,"
                        + " \"question.feel.proud\": 0, \"choice.stay-reason.network\": 0}",
                jdbi.withHandle(handle -> scores(handle).get(0).get("scores")));
        acme.get("/v1/members/m-1/export")
                .statusCode(200)
                .body("stored.responses[0].scores", is(Map.of("nps", 9, "msat", 5, "pride", 5, "intent", 4)));
    }

    @Test
    void whatWasAnsweredBeforeTheMigrationCountsTheSame() throws IOException {
        survey();
        for (int i = 0; i < ANSWERS.size(); i++) {
            acme.answered("m-" + i, "mid-term", ANSWERS.get(i));
        }
        acme.post(
                        "/v1/responses/batch",
                        "[{'externalId': 'a', 'answeredAt': '2026-01-31', 'stage': 'mid-term', 'scores': {'msat': 3, 'intent': 4}},"
                                + " {'externalId': 'b', 'answeredAt': '2026-01-31', 'stage': 'mid-term', 'scores': {'msat': 3}}]")
                .statusCode(200)
                .body("accepted", is(2));
        List<String> migration = migration();
        QuarkusTransaction.begin();
        jdbi.useHandle(handle -> {
            List<Map<String, Object>> counted = scores(handle);
            assertTrue(counted.toString().contains("loyalty.quadrant"));
            handle.execute("""
                    update response set scores = (
                        select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(scores)
                        where key not like '%.%') where organization_id = ?""", acme.id());
            migration.forEach(handle::execute);
            assertEquals(counted, scores(handle));
        });
        QuarkusTransaction.rollback();
    }
}
