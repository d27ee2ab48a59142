package org.memberpulse.metric;

import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

/** What a BI tool sees over its own connection to the database. */
@QuarkusTest
class PublicationTest {
    private static final List<String> GROUPINGS = List.of("", "segment", "stage", "segment,stage");
    private static final List<String> PERIODS = List.of("month", "quarter", "year", "total");

    @Inject
    Publication publication;

    @Inject
    CounterFolder folder;

    @Inject
    Jdbi jdbi;

    private final TestOrganization acme = TestOrganization.create();

    /** Like the scheduler, each time in a request of its own. */
    private void publishNow() {
        publishNow(1);
    }

    private void publishNow(int instances) {
        Crowd.all(instances, instance -> {
            publication.run();
            return null;
        });
    }

    private void publish(boolean wanted) {
        acme.send()
                .body("{\"publishToDatabase\": " + wanted + "}")
                .patch("/v1/organization")
                .then()
                .statusCode(200)
                .body("publishToDatabase", is(wanted));
        publishNow();
    }

    /** Several segments, stages and years; some cells hold fewer than five answers. */
    private void importAnswers() {
        StringBuilder csv = new StringBuilder("externalId,answeredAt,stage,segment,nps,msat\n");
        String[] stages = {"post-onboarding", "mid-term", "pre-renewal"};
        String[] segments = {"student", "early-career", "corporate", "retired"};
        for (int i = 0; i < 400; i++) {
            int spread = i * i % 97;
            csv.append("a-%d,%d-%02d-15,%s,%s,%d,%s\n"
                    .formatted(
                            i,
                            2024 + i % 3 / 2,
                            1 + spread % 12,
                            stages[spread % 7 % 3],
                            segments[i % 31 == 0 ? 3 : spread % 3],
                            i * 7 % 11,
                            i % 4 == 0 ? "" : String.valueOf(1 + i % 5)));
        }
        acme.send()
                .contentType("text/csv")
                .body(csv.toString())
                .post("/v1/responses/batch")
                .then()
                .statusCode(200)
                .body("accepted", is(400));
    }

    private int rows() {
        return count("select count(*) from bi.published_row where organization_id = ?");
    }

    private int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.select(sql, acme.id()).mapTo(Integer.class).one());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps", "msat"})
    void everyRowOfTheReportsIsPublishedWithTheSameFiguresHidden(String metric) {
        acme.put("/v1/journeys/student", "{'stages': [{'stage': 'mid-term', 'targets': {'nps': -20, 'msat': 2.5}}]}")
                .statusCode(200);
        importAnswers();
        publish(true);
        BiReader reader = BiReader.of(acme);
        String key = acme.key("report");

        int all = 0;
        int hidden = 0;
        for (String groupBy : GROUPINGS) {
            for (String period : PERIODS) {
                List<Map<String, Object>> reported = ApiRows.of(key, metric, groupBy, period);
                assertEquals(reported, reader.rows(metric, groupBy, period), () -> groupBy + " by " + period);
                all += reported.size();
                hidden += (int) reported.stream()
                        .filter(row -> row.get("suppressed").equals(true))
                        .count();
            }
        }

        assertEquals(all, reader.count("select count(*) from " + metric));
        assertTrue(hidden > 10 && all - hidden > 10, hidden + " of " + all + " are hidden");
    }

    @Test
    void onlyWhoAsksForItIsPublishedAndNothingStaysAfterwards() {
        importAnswers();
        publishNow();
        assertEquals(0, rows());

        publish(true);
        BiReader reader = BiReader.of(acme);
        assertEquals(rows(), reader.count("select count(*) from metric_row"));
        assertNotEquals(0, rows());

        acme.send().body("{\"publishToDatabase\": false}").patch("/v1/organization");
        assertNotEquals(0, rows());
        assertEquals(0, reader.count("select count(*) from metric_row"));
        publishNow();
        assertEquals(0, rows());
        assertEquals(0, count("select count(*) from bi.published_state where organization_id = ?"));
    }

    @Test
    void anAnswerAndAChangedSettingArePublished() {
        importAnswers();
        publish(true);
        BiReader reader = BiReader.of(acme);
        String total = "select n from nps where segment is null and stage is null and period = 'total'";
        assertEquals(400, reader.count(total));

        acme.answered("m-1", "mid-term", "{'nps': 9, 'msat': 4, 'pride': 5}");
        publishNow();
        assertEquals(401, reader.count(total));
        assertEquals(
                1,
                reader.count("select count(*) from metric_row where metric = 'pride' and period = 'total'"
                        + " and segment is null and stage is null and suppressed"));

        String small = "select count(*) from nps where not suppressed and n between 1 and 19";
        assertNotEquals(0, reader.count(small));
        acme.send().body("{\"minimumCell\": 20, \"minimumDetail\": 20}").patch("/v1/organization");
        publishNow();
        assertEquals(0, reader.count(small));
    }

    @Test
    void withoutAChangeNothingIsWritten() {
        importAnswers();
        while (count("select count(*) from pending_score where organization_id = ?") > 0) {
            folder.fold();
        }
        publish(true);
        String written = "select xmin::text::integer from bi.published_state where organization_id = ?";
        int before = count(written);

        publishNow();
        assertEquals(before, count(written));

        acme.answered("m-1", "mid-term", "{'nps': 9}");
        publishNow();
        assertNotEquals(before, count(written));
    }

    @Test
    void severalInstancesAtOncePublishEachRowOnce() {
        importAnswers();
        acme.send().body("{\"publishToDatabase\": true}").patch("/v1/organization");

        publishNow(8);

        BiReader reader = BiReader.of(acme);
        assertEquals(
                400, reader.count("select n from nps where segment is null and stage is null and period = 'total'"));
        assertEquals(
                4,
                reader.count("select count(*) from metric_row where segment is null and stage is null"
                        + " and period = 'total'"));
    }

    @Test
    void aReaderSeesNothingOfAnotherOrganization() {
        importAnswers();
        publish(true);
        TestOrganization other = TestOrganization.create();
        BiReader reader = BiReader.of(other);

        assertEquals(0, reader.count("select count(*) from metric_row"));
        other.send().body("{\"publishToDatabase\": true}").patch("/v1/organization");
        publishNow();
        assertEquals(0, reader.count("select count(*) from metric_row where n > 0"));
        assertEquals(4, reader.count("select count(*) from metric_row"));
    }

    @Test
    void theQuestionsOfTheRecipesHaveAnswers() throws IOException {
        importAnswers();
        publish(true);
        BiReader reader = BiReader.of(acme);
        List<String> questions = Pattern.compile("```sql\\n(.+?);\\n```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("deploy/bi/metabase-superset.md")))
                .results()
                .map(question -> question.group(1))
                .toList();

        assertTrue(questions.size() > 5);
        for (String question : questions) {
            assertNotEquals(0, reader.count("select count(*) from (" + question + ") as answer"), question);
        }
    }

    @Test
    void aReaderReadsTheViewsAndNothingElse() {
        BiReader reader = BiReader.of(acme);
        List<String> relations = jdbi.withHandle(
                handle -> handle.createQuery("""
                        select format('%I.%I', n.nspname, c.relname) from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname in ('public', 'bi') and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                          and not (n.nspname = 'bi' and c.relkind = 'v')""").mapTo(String.class).list());

        assertTrue(relations.containsAll(List.of(
                "bi.published_row", "bi.published_state", "public.score_counter", "public.response", "public.member")));
        for (String relation : relations) {
            assertEquals("42501", reader.refusal("select * from " + relation), relation);
            assertEquals("42501", reader.refusal("select 1 from " + relation + " limit 1"), relation);
        }
        for (String statement : List.of(
                "delete from bi.nps",
                "create table bi.mine (n integer)",
                "create table public.mine (n integer)",
                "set role memberpulse",
                "alter table bi.published_row add column mine integer")) {
            assertFalse(reader.refusal(statement).isEmpty(), statement);
        }
        assertEquals(
                0,
                reader.count("select count(*) from information_schema.routine_privileges"
                        + " where routine_schema in ('public', 'bi')"));
    }
}
