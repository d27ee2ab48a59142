package org.memberpulse.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class JourneyResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse put(String segment, String stages) {
        return organization.put("/v1/journeys/" + segment, "{'stages': " + stages + "}");
    }

    private ValidatableResponse get(String segment) {
        return organization.get("/v1/journeys/" + segment);
    }

    @Test
    void theDefaultJourneyHasTheTargetsOfTheField() {
        get("default")
                .statusCode(200)
                .body("stages.stage[1]", is("post-onboarding"))
                .body("stages.targets.nps", everyItem(is(50.0f)))
                .body("stages.targets.msat", everyItem(is(4.0f)));
        organization.get("/v1/journeys").body("data.segment", contains("default"));
    }

    @Test
    void aSegmentHasAJourneyOfItsOwnInItsOrder() {
        get("student").statusCode(404).body("code", is("not_found"));
        put("student", """
                [{'stage': 'pre-renewal', 'targets': {'nps': 30.5}},
                 {'stage': 'welcome', 'touchpoints': ['welcome call', 'first event']}]""").statusCode(200);
        get("student")
                .statusCode(200)
                .body("stages.stage", contains("pre-renewal", "welcome"))
                .body("stages[0].targets.nps", is(30.5f))
                .body("stages[1].touchpoints", contains("welcome call", "first event"));
    }

    @Test
    void anotherJourneyReplacesTheWhole() {
        put("student", "[{'stage': 'welcome'}, {'stage': 'mid-term'}]").statusCode(200);
        put("student", "[{'stage': 'mid-term'}]").statusCode(200);
        put("student", "[{'stage': 'mid-term'}]").statusCode(200);
        get("student").body("stages", hasSize(1));
    }

    @Test
    void aJourneyMayBeEmpty() {
        put("student", "[]").statusCode(200).body("stages", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{'stage': 'nowhere'}]                            | /stages/0/stage",
                "[{'stage': 'welcome'}, {'stage': 'welcome'}]      | /stages/1/stage",
                "[{}]                                              | /stages/0/stage",
                "[null]                                            | /stages/0",
                "[{'stage': 'welcome', 'targets': {'nps': null}}]  | /stages/0/targets/nps",
                "[{'stage': 'welcome', 'targets': {'nps': 350}}]   | /stages/0/targets/nps",
                "[{'stage': 'welcome', 'targets': {'msat': 0.5}}]  | /stages/0/targets/msat",
                "[{'stage': 'welcome', 'touchpoints': [' ']}]      | /stages/0/touchpoints/0",
                "null                                              | /stages"
            })
    void whatCannotBeAJourneyIsRefusedByItsPointer(String stages, String pointer) {
        put("student", stages).statusCode(422).body("code", is("invalid")).body("errors[0].pointer", is(pointer));
    }

    @Test
    void aJourneyMayBeThereBeforeItsSegment() {
        put("to-come", "[{'stage': 'welcome'}]").statusCode(200).body("segment", is("to-come"));
    }

    @Test
    void aJourneyAsAWholeHasTargetsAndRequiredActivities() {
        get("default")
                .body("targets.retention", is(85.0f))
                .body("targets.'onboarding-completion'", is(80.0f))
                .body("requiredActivities", hasSize(0));
        organization
                .put("/v1/journeys/student", """
                        {'stages': [], 'targets': {'retention': 90},
                         'requiredActivities': ['profile-set-up', 'first-event', 'profile-set-up']}""")
                .statusCode(200)
                .body("requiredActivities", contains("profile-set-up", "first-event"));
        organization
                .put("/v1/journeys/student", "{'stages': [{'stage': 'welcome'}]}")
                .statusCode(200)
                .body("targets.retention", is(90.0f));
        get("student").body("targets.retention", is(90.0f)).body("requiredActivities", hasSize(2));
        organization
                .put("/v1/journeys/student", "{'stages': [], 'targets': {'retention': null}}")
                .statusCode(422)
                .body("errors[0].pointer", is("/targets/retention"));
        organization
                .put("/v1/journeys/student", "{'stages': [], 'requiredActivities': ['A b']}")
                .statusCode(422)
                .body("errors[0].pointer", is("/requiredActivities/0"));
    }
}
