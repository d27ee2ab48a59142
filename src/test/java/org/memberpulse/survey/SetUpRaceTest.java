package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;

/** Several people, or programs, set up one organization at the same time. */
@QuarkusTest
class SetUpRaceTest {
    private static final int CROWD = 12;

    private final TestOrganization organization = TestOrganization.create();

    private int put(String path, String body) {
        return organization.send().body(json(body)).put(path).statusCode();
    }

    private static Set<Integer> statuses(IntFunction<Integer> call) {
        return new TreeSet<>(Crowd.all(CROWD, call));
    }

    private static String survey(int title) {
        return "{'stage': 'mid-term', 'title': {'en': 'No " + title
                + "'}, 'questions': [{'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}";
    }

    @Test
    void aDraftThatIsSavedWhileItIsPublishedSpoilsNoLaterPublication() {
        put("/v1/surveys/race", survey(0));
        assertEquals(
                Set.of(200),
                statuses(caller -> caller % 2 == 0
                        ? put("/v1/surveys/race", survey(caller))
                        : organization
                                .send()
                                .put("/v1/surveys/race/publication")
                                .statusCode()));
        assertEquals(200, put("/v1/surveys/race", survey(CROWD)));
        assertEquals(
                200, organization.send().put("/v1/surveys/race/publication").statusCode());
    }

    @Test
    void theFirstToWriteIsNobodysFailure() {
        assertEquals(Set.of(200), statuses(caller -> put("/v1/surveys/fresh", survey(caller))));
        assertEquals(
                Set.of(200),
                statuses(caller ->
                        put("/v1/stages/fresh", "{'name': 'No " + caller + "', 'trigger': {'event': true}}")));
        assertEquals(Set.of(200), statuses(caller -> put("/v1/segments/fresh", "{'name': 'No " + caller + "'}")));
        assertEquals(
                Set.of(200),
                statuses(caller ->
                        put("/v1/journeys/student", "{'stages': [{'stage': 'mid-term'}], 'targets': {'churn': -5}}")));
    }

    @Test
    void importsThatMakeTheSameStagesAndSegmentsAreAllTaken() {
        assertEquals(Set.of(200), statuses(caller -> organization
                .send()
                .body(json("[{'externalId': '" + caller + "', 'answeredAt': '2026-03-02', 'stage': 'new-stage',"
                        + " 'segment': 'new-segment', 'scores': {'nps': 9}}]"))
                .post("/v1/responses/batch?createMissing=true")
                .statusCode()));
    }

    @Test
    void aWebhookThatGoesWhileItIsChangedIsNobodysFailure() {
        put("/v1/webhooks/race", "{'url': 'https://example.org', 'enabled': false}");
        Set<Integer> statuses = statuses(caller -> switch (caller % 3) {
            case 0 -> put("/v1/webhooks/race", "{'url': 'https://example.org', 'enabled': false}");
            case 1 -> organization.send().delete("/v1/webhooks/race").statusCode();
            default -> organization.send().post("/v1/webhooks/race/secret").statusCode();
        });
        statuses.removeAll(Set.of(200, 201, 204, 404));
        assertEquals(Set.of(), statuses);
    }
}
