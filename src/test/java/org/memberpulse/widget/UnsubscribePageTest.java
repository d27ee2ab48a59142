package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class UnsubscribePageTest {
    private TestOrganization acme;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        token = acme.invite("m-1", "mid-term");
    }

    private ValidatableResponse oneClick() {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/s/" + token + "/unsubscribe")
                .then();
    }

    private ValidatableResponse asked(String stage) {
        return acme.trigger("m-1", stage);
    }

    @Test
    void openingThePageOnlyAsks() {
        given().get("/s/" + token + "/unsubscribe?locale=es")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(allOf(
                        containsString("<form method=\"post\" action=\"/s/" + token + "/unsubscribe?locale=es\">"),
                        containsString("Dejar de invitarme"),
                        containsString("<a href=\"/s/" + token + "?locale=es\">Volver a la encuesta</a>")));
        given().head("/s/" + token + "/unsubscribe").then().statusCode(200);
        asked("welcome").body("reason", not(equalTo("opted_out")));
    }

    @Test
    void oneClickOfAMailProgramEndsAllSurveys() {
        oneClick().statusCode(200).contentType("text/html").body(containsString("You will not be invited again"));
        asked("post-onboarding").body("reason", equalTo("opted_out"));
        oneClick().statusCode(200);
    }

    @Test
    void itWorksForMoreThanAYearAlsoOnALinkThatWasWithdrawn() {
        String id = asked("mid-term").extract().path("invitation.id");
        acme.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
        MovableClock.in(Duration.ofDays(400), () -> oneClick().statusCode(200));
        acme.get("/v1/members/m-1").body("optedOut", equalTo(true));
    }

    @Test
    void anUnknownLinkIsNotFound() {
        given().post("/s/unknown/unsubscribe").then().statusCode(404).contentType("text/html");
        given().get("/s/unknown/unsubscribe").then().statusCode(404).contentType("text/html");
    }
}
