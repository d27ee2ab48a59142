package org.memberpulse.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class StageResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse put(String code, String stage) {
        return organization.put("/v1/stages/" + code, stage);
    }

    private ValidatableResponse get(String code) {
        return organization.get("/v1/stages/" + code);
    }

    private ValidatableResponse list() {
        return organization.get("/v1/stages").statusCode(200);
    }

    @Test
    void aNewOrganizationHasTheStagesOfTheField() {
        list().body(
                        "data.code",
                        contains("welcome", "post-onboarding", "mid-term", "pre-renewal", "post-renewal", "lapsed"))
                .body(
                        "data.trigger.anchor",
                        contains("joinedOn", "joinedOn", "renewsOn", "renewsOn", "renewsOn", "lapsedOn"))
                .body("data.trigger.offsetDays", contains(30, 95, -180, -90, 30, 7))
                .body("data.enabled", contains(true, true, true, true, false, false))
                .body("data.automatic", everyItem(is(false)))
                .body("data.trigger.windowDays", everyItem(is(30)));
        get("welcome").body("exempt", is(true));
        get("pre-renewal").body("quietPeriodOverrideDays", is(30)).body("priority", is(1));
    }

    @Test
    void anUnknownStageIsNotFound() {
        get("nowhere").statusCode(404).body("code", is("stage_unknown"));
    }

    @Test
    void aStageIsMadeWithDefaultsAndStandsLast() {
        put("event", "{'name': 'Event', 'trigger': {'event': true}}")
                .statusCode(200)
                .body("code", is("event"))
                .body("trigger.event", is(true))
                .body("trigger.anchor", nullValue())
                .body("trigger.windowDays", is(30))
                .body("enabled", is(true))
                .body("automatic", is(false))
                .body("quietPeriodDays", is(180))
                .body("quietPeriodOverrideDays", nullValue())
                .body("priority", is(100))
                .body("exempt", is(false));
        list().body("data.code[-1]", is("event"));
    }

    @Test
    void theWholeStageIsReplaced() {
        put("pre-renewal", "{'name': 'Soon', 'trigger': {'anchor': 'renewsOn', 'offsetDays': -60, 'windowDays': 14}}")
                .statusCode(200)
                .body("trigger.offsetDays", is(-60))
                .body("trigger.windowDays", is(14))
                .body("quietPeriodOverrideDays", nullValue());
        get("pre-renewal").body("name", is("Soon"));
    }

    @Test
    void theSameStageAgainChangesNothing() {
        String stage = "{'name': 'Event', 'trigger': {'event': true}, 'position': 9}";
        String once = put("event", stage).statusCode(200).extract().asString();
        put("event", stage).statusCode(200).body(is(once));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name': 'A'}                                                          | /trigger",
                "{'name': 'A', 'trigger': {}}                                           | /trigger",
                "{'name': 'A', 'trigger': {'event': true, 'anchor': 'joinedOn'}}        | /trigger",
                "{'name': 'A', 'trigger': {'event': true, 'offsetDays': 3}}             | /trigger",
                "{'name': 'A', 'trigger': {'anchor': 'joinedOn', 'offsetDays': 4000}}   | /trigger/offsetDays",
                "{'name': 'A', 'trigger': {'anchor': 'joinedOn', 'windowDays': 0}}      | /trigger/windowDays",
                "{'name': '', 'trigger': {'event': true}}                               | /name",
                "{'name': 'A', 'trigger': {'event': true}, 'quietPeriodDays': -1}       | /quietPeriodDays"
            })
    void whatCannotBeAStageIsRefusedByItsPointer(String stage, String pointer) {
        put("broken", stage).statusCode(422).body("code", is("invalid")).body("errors[0].pointer", startsWith(pointer));
    }

    @Test
    void anUnknownAnchorIsRefused() {
        put("broken", "{'name': 'A', 'trigger': {'anchor': 'bornOn'}}").statusCode(400);
    }
}
