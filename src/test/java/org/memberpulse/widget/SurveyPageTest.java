package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class SurveyPageTest {
    private TestOrganization acme;
    private String token;

    @BeforeEach
    void invitation() {
        acme = TestOrganization.create();
        token = acme.invite("m-1", "post-onboarding");
    }

    private ValidatableResponse open(String query) {
        return given().redirects().follow(false).get("/s/" + token + query).then();
    }

    private ValidatableResponse send(String form) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .body(form)
                .post("/s/" + token)
                .then();
    }

    private static Matcher<String> chosen(int score) {
        return containsString("name=\"nps\" value=\"" + score + "\" checked");
    }

    @Test
    void anOpenSurveyIsAFormWithNothingChosen() {
        open("?utm_source=mail")
                .statusCode(200)
                .contentType("text/html")
                .body(allOf(
                        containsString("<form method=\"post\" action=\"/s/" + token + "\""),
                        containsString("<fieldset><legend><h2>How likely are you to recommend"),
                        containsString("0<span class=\"hidden\">, Not at all likely</span>"),
                        containsString("10<span class=\"hidden\">, Extremely likely</span>"),
                        containsString("with your name, so that they can act on it"),
                        not(containsString("checked")),
                        not(containsString("style=\""))));
    }

    @Test
    void headSaysTheSameWithoutTheBody() {
        given().head("/s/" + token).then().statusCode(200).contentType("text/html");
    }

    @Test
    void aScoreInTheLinkIsChosenAndNotStored() {
        open("?score=9").statusCode(200).body(chosen(9));
        open("?score=0").body(chosen(0));
        open("?score=11").statusCode(200).body(not(containsString("checked")));
        open("?score=1%22%3E").statusCode(200).body(not(containsString("checked")));
        TestOrganization.read(token).body("state", equalTo("open")).body("response", nullValue());
    }

    @Test
    void anAnswerIsStoredAndThanksSurviveAReload() {
        send("nps=9&msat=4&why=a%0D%0Ab&friction=joining&friction=support&unknown=1")
                .statusCode(303)
                .header("Location", endsWith("/s/" + token + "?thanks"));
        TestOrganization.read(token)
                .body("state", equalTo("answered"))
                .body("response.answers.nps", equalTo(9))
                .body("response.answers.why", equalTo("a\nb"))
                .body("response.answers.friction.size()", equalTo(2));
        open("?thanks").statusCode(200).body(containsString("<h1>Thank you</h1>"));
        open("?thanks").statusCode(200).body(containsString("Change my answer"));
    }

    @Test
    void anAnswerCanBeChangedFor72Hours() {
        send("nps=9&why=good").statusCode(303);
        open("?score=3")
                .body(allOf(
                        containsString("You have already answered"),
                        containsString("href=\"/s/" + token + "?edit&amp;score=3\""),
                        not(containsString("<form"))));
        open("?edit").statusCode(200).body(allOf(chosen(9), containsString("\ngood</textarea>")));
        open("?edit&score=3").body(chosen(3));
        send("nps=3").statusCode(303);
        TestOrganization.read(token).body("response.answers.nps", equalTo(3));
        MovableClock.in(Duration.ofHours(73), () -> {
            open("?edit").body(allOf(containsString("You have already answered"), not(containsString("Change my"))));
            return send("nps=10").statusCode(409).body(containsString("Your earlier answer counts"));
        });
    }

    @Test
    void aRefusedAnswerComesBackWithWhatIsWrong() {
        send("why=%3Cscript%3Ealert(1)%3C%2Fscript%3E&msat=4")
                .statusCode(422)
                .contentType("text/html")
                .body(allOf(
                        containsString("<title>Error: "),
                        containsString("<a href=\"#answer.nps.0\">Choose a number from 0 to 10"),
                        containsString("aria-describedby=\"error.nps\""),
                        containsString("name=\"msat\" value=\"4\" checked"),
                        containsString("&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"),
                        not(containsString("<script"))));
        send("nps=99").statusCode(422);
        send("nps=%3Cb%3E").statusCode(422);
        send("nps=1&friction=joining&friction=%3Cb%3E").statusCode(422);
        send("nps=1&why=" + "x".repeat(2_001)).statusCode(422).body(containsString("2,000 characters or fewer"));
        send("").statusCode(422);
        TestOrganization.read(token).body("state", equalTo("open"));
        send("nps=1&why=" + "%0D%0A".repeat(999) + "xx").statusCode(303);
    }

    @Test
    void aLinkThatLeadsNowhereSaysWhy() {
        given().get("/s/unknown")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(allOf(containsString("We cannot find this survey"), not(containsString("problem"))));
        given().header("Accept-Language", "fr-CH, fr;q=0.9")
                .get("/s/a/b/c")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("Nous ne trouvons pas"));
        given().contentType("application/json")
                .body("{}")
                .post("/s/" + token)
                .then()
                .statusCode(415)
                .contentType("text/html");
        given().delete("/s/" + token).then().statusCode(405).contentType("text/html");
        MovableClock.in(Duration.ofDays(22), () -> {
            open("?locale=de")
                    .statusCode(410)
                    .body(allOf(containsString("Diese Umfrage ist beendet"), containsString(acme.name())));
            return send("nps=9").statusCode(410).contentType("text/html");
        });
    }
}
