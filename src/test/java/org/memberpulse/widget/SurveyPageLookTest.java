package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class SurveyPageLookTest {
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

    private void publish(String survey) {
        acme.put("/v1/surveys/own", survey).statusCode(200);
        acme.put("/v1/surveys/own/publication", "").statusCode(200);
        token = acme.invite("m-own", "mid-term");
    }

    @Test
    void everyTypeOfQuestionHasItsControls() {
        publish("""
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'title': {'en': 'A <b>title</b>'}, 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend <i>?'}, 'required': true},
                  {'id': 'fix', 'type': 'text', 'text': {'en': 'Fix?'}, 'showIf': {'question': 'nps', 'atMost': 1}},
                  {'id': 'one', 'type': 'single-choice', 'text': {'en': 'One?'}, 'options': [
                    {'id': 'a', 'text': {'en': '<img src=x>'}}, {'id': 'b', 'text': {'en': 'B'}}]},
                  {'id': 'panel', 'type': 'yes-no', 'text': {'en': 'Panel?'}},
                  {'id': 'name', 'type': 'contact', 'text': {'en': 'Contact?'}}]}""");
        open("").statusCode(200)
                .body(allOf(
                        containsString("A &lt;b&gt;title&lt;/b&gt;"),
                        containsString("Recommend &lt;i&gt;?"),
                        containsString("<input type=\"radio\" id=\"answer.one.a\""),
                        containsString("&lt;img src=x&gt;"),
                        containsString("If you chose <bdi>1</bdi> or less for"),
                        containsString(
                                "[name=\"nps\"]:is([value=\"0\"],[value=\"1\"]):checked)) [id=\"question.fix\"]"),
                        containsString("If you choose yes, your name goes with this answer."),
                        containsString("not stored with your name"),
                        not(containsString("<img"))));
        send("nps=9&fix=hidden&one=a&panel=true&name=false").statusCode(303);
        open("").body(allOf(containsString("You have already answered"), not(containsString("Change my answer"))));
        open("?edit").body(not(containsString("<form")));
        send("nps=1").statusCode(409).contentType("text/html");
    }

    @Test
    void whoSignedUpForThePanelIsToldWhatHappensNext() {
        String survey = """
                {'stage': 'mid-term', 'title': {'en': 'Panel'}, 'confidentiality': '%s', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                  {'id': 'join', 'type': 'yes-no', 'construct': 'panel', 'text': {'en': 'Join our panel?'}},
                  {'id': 'late', 'type': 'yes-no', 'text': {'en': 'Were we late?'}}]}""";
        publish(survey.formatted("identified"));
        TestOrganization.read(token)
                .body("survey.questions[1].panel", equalTo(true))
                .body("survey.questions[2]", not(hasKey("panel")));
        send("nps=9&join=true&late=true").statusCode(303);
        open("?thanks").body(containsString("You are on the panel now"));
        send("nps=9&join=false&late=true").statusCode(303);
        open("?thanks").body(allOf(containsString("Thank you"), not(containsString("panel now"))));
    }

    @Test
    void whatTheElementNeedsStandsOnThePageAndCannotLeaveItsPlace() {
        publish("""
                {'stage': 'mid-term', 'title': {'en': '</script><b>'}, 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend <!-- <script>?'}}]}""");
        String page = open("?score=9").statusCode(200).extract().asString();
        String data = page.split("<script type=\"application/json\" class=\"member-pulse-data\">", 2)[1]
                .split("</script>", 2)[0];
        assertTrue(page.contains("<member-pulse mode=\"page\" token=\"" + token + "\" locale=\"en\" score=\"9\">"));
        assertTrue(data.contains("\\u003c/script>\\u003cb>"), data);
        JsonPath read = new JsonPath(data);
        assertEquals(TestOrganization.read(token).extract().jsonPath().getMap(""), read.getMap("invitation"));
        assertEquals("Send my answer", read.getMap("texts").get("send"));
    }

    @Test
    void thePageSpeaksTheLanguageAskedFor() {
        open("?locale=fr-CA")
                .header("Content-Language", matchesPattern("fr.*"))
                .body(allOf(
                        containsString("lang=\"fr"),
                        containsString("Envoyer ma réponse"),
                        containsString("?locale=fr-CA\"")));
        open("?locale=%3Cb%3E").statusCode(200).body(containsString("Send my answer"));
    }

    @Test
    void theOrganizationIsRecognizedAndItsNameIsNoMarkup() {
        acme.send()
                .body(TestOrganization.json("{'name': '<script>x</script>', 'accentColor': '#ffdd00',"
                        + " 'logoUrl': 'https://a.example/l.png', 'privacyNoticeUrl': 'https://a.example/p',"
                        + " 'contactEmail': 'a@a.example', 'allowedOrigins': ['https://portal.example']}"))
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        open("").header("Content-Security-Policy", endsWith("frame-ancestors https://portal.example"))
                .body(allOf(
                        containsString("&lt;script&gt;x&lt;/script&gt;"),
                        not(containsString("<script>x")),
                        containsString("--accent:#ffdd00;--on-accent:#000000"),
                        containsString("<img src=\"https://a.example/l.png\" alt>"),
                        containsString("href=\"https://a.example/p\""),
                        containsString("href=\"mailto:a@a.example\"")));
    }

    @Test
    void thePageIsKeptFromCachesForeignScriptsAndSearchEngines() {
        String policy = open("").header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", nullValue())
                .extract()
                .header("Content-Security-Policy");
        assertTrue(
                policy.matches("default-src 'none'; style-src 'self' 'sha256-[^']+'; script-src 'self';"
                        + " connect-src 'self'; img-src https: data:;"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"),
                policy);
    }
}
