package org.memberpulse.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.memberpulse.MovableClock.in;
import static org.memberpulse.TestOrganization.answer;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class InvitationEventTest {
    private TestOrganization acme;
    private String id;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        use(acme.trigger("m-1", "mid-term"));
    }

    private void use(ValidatableResponse invited) {
        JsonPath decision = invited.statusCode(201).extract().jsonPath();
        id = decision.getString("invitation.id");
        token = decision.getString("invitation.token");
    }

    private ValidatableResponse tell(String type) {
        return given().contentType("application/json")
                .body(json("{'type': '" + type + "'}"))
                .post("/v1/public/invitations/{token}/events", token)
                .then();
    }

    private ValidatableResponse invitation(String id) {
        return acme.get("/v1/invitations/{id}", id).statusCode(200);
    }

    private String time(String field) {
        return invitation(id).extract().path(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shown", "started", "dismissed", "declined"})
    void eachEventIsKeptTheFirstTime(String type) {
        invitation(id).body(type + "At", nullValue());
        tell(type).statusCode(204).header("Access-Control-Allow-Origin", "*");
        String first = time(type + "At");
        in(Duration.ofHours(1), () -> tell(type).statusCode(204));
        invitation(id).body("status", is(type)).body(type + "At", equalTo(first));
    }

    @Test
    void anAnsweredInvitationTakesEventsAndKeepsNone() {
        answer(token, "{'nps': 9}").statusCode(201);
        tell("declined").statusCode(204);
        in(Duration.ofDays(30), () -> tell("shown").statusCode(204));
        invitation(id)
                .body("status", is("answered"))
                .body("declinedAt", nullValue())
                .body("shownAt", nullValue());
    }

    @Test
    void whoDeclinedCanStillAnswer() {
        tell("declined").statusCode(204);
        answer(token, "{'nps': 9}").statusCode(201);
        invitation(id).body("status", is("answered")).body("declinedAt", notNullValue());
    }

    @Test
    void aTestTakesEventsToo() {
        use(acme.trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true}"));
        tell("shown").statusCode(204);
        invitation(id).body("status", is("shown")).body("test", is(true));
    }

    @Test
    void aClosedInvitationRefusesEventsAsItRefusesAnswers() {
        in(Duration.ofDays(22), () -> tell("shown").statusCode(410).body("code", is("invitation_expired")));
        acme.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
        tell("shown").statusCode(410).body("code", is("invitation_withdrawn"));
        token = "unknown";
        tell("shown").statusCode(404).body("code", is("invitation_unknown"));
    }

    @Test
    void anotherTypeOrNoneIsRefused() {
        tell("opened").statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/v1/public/invitations/{token}/events", token)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", is("/type"));
        invitation(id).body("status", is("issued"));
    }

    @Test
    void ofAConfidentialSurveyIsKeptThatItHappenedNotWhen() {
        acme.put("/v1/surveys/secret", """
                {'stage': 'pre-renewal', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]}""").statusCode(200);
        acme.put("/v1/surveys/secret/publication", "").statusCode(200);
        use(acme.trigger("m-2", "pre-renewal"));
        String issued = time("issuedAt");
        in(Duration.ofHours(7), () -> {
            tell("shown").statusCode(204);
            tell("started").statusCode(204);
            return answer(token, "{'nps': 9}").statusCode(201);
        });
        invitation(id)
                .body("status", is("answered"))
                .body("shownAt", equalTo(issued))
                .body("startedAt", equalTo(issued))
                .body("answeredAt", nullValue());
    }
}
