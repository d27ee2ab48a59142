package org.memberpulse.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class SurveyResourceTest {
    private static final String NPS = "[{'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}}]";

    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse draft(String code, String content) {
        return organization.put("/v1/surveys/" + code, content);
    }

    private ValidatableResponse draft(String code, String segments, String questions) {
        return draft(code, "{'stage': 'mid-term', 'segments': " + segments + ", 'questions': " + questions + "}");
    }

    private ValidatableResponse publish(String code) {
        return organization.send().put("/v1/surveys/{code}/publication", code).then();
    }

    private ValidatableResponse withdraw(String code) {
        return organization
                .send()
                .delete("/v1/surveys/{code}/publication", code)
                .then();
    }

    private ValidatableResponse get(String path) {
        return organization.get("/v1/surveys/" + path);
    }

    private String asked(String memberId) {
        return organization
                .trigger(memberId, "mid-term")
                .statusCode(201)
                .extract()
                .path("invitation.survey");
    }

    private static ValidatableResponse read(String token, String locale) {
        return given().queryParam("locale", locale)
                .get("/v1/public/invitations/{token}", token)
                .then()
                .statusCode(200);
    }

    @Test
    void aNewOrganizationHasAPublishedSurveyAtEachStage() {
        organization
                .get("/v1/surveys")
                .statusCode(200)
                .body("data", hasSize(6))
                .body("data.latestVersion", hasItems(1))
                .body("data.publications.flatten()", hasSize(6));
        get("post-onboarding").body("draft.questions.id", contains("nps", "msat", "why", "friction"));
        get("pre-renewal").body("draft.questions.id", hasItems("nps", "msat", "why", "renew", "stay-reason"));
        get("mid-term").body("draft.questions.id", hasItems("pride", "purpose-practice"));
    }

    @Test
    void aDraftAsksNobody() {
        draft("mine", "null", NPS)
                .statusCode(200)
                .body("latestVersion", nullValue())
                .body("publications", empty())
                .body("draft.confidentiality", is("identified"))
                .body("draft.sampling", is(1.0f));
        organization.trigger("m-1", "mid-term").statusCode(201).body("invitation.survey", is("mid-term"));
    }

    @Test
    void aPublicationReplacesWhatWasAskedAtTheStage() {
        draft("mine", "null", NPS);
        publish("mine").statusCode(200).body("latestVersion", is(1)).body("publications[0].stage", is("mid-term"));
        get("mid-term").body("publications", empty()).body("latestVersion", is(1));
        organization.trigger("m-1", "mid-term").body("invitation.survey", is("mine"));
    }

    @Test
    void publishingAnUnchangedDraftMakesNoNewVersion() {
        draft("mine", "null", NPS);
        publish("mine").body("latestVersion", is(1));
        publish("mine").statusCode(200).body("latestVersion", is(1));
        draft("mine", "null", NPS);
        publish("mine").body("latestVersion", is(1));
    }

    @Test
    void aVersionNeverChanges() {
        draft("mine", "null", NPS);
        publish("mine");
        String before = get("mine/versions/1").statusCode(200).extract().asString();
        String token = organization.invite("m-1", "mid-term");
        draft("mine", "null", NPS.replace("Recommend?", "Would you?"));
        TestOrganization.read(token).body("survey.questions[0].text", is("Recommend?"));
        publish("mine").body("latestVersion", is(2)).body("publications[0].version", is(2));
        get("mine/versions/1").body(is(before));
        TestOrganization.read(token).body("survey.questions[0].text", is("Recommend?"));
        TestOrganization.read(organization.invite("m-2", "mid-term"))
                .body("survey.questions[0].text", is("Would you?"));
    }

    @Test
    void aSurveyForASegmentWinsOverTheOneForAll() {
        organization.putMember("s-1", "{'attributes': {'grade': 'student'}}");
        organization.putMember("s-2", "{'attributes': {'grade': 'senior'}}");
        draft("students", "['student', 'retired']", NPS).statusCode(200);
        publish("students").body("publications.segment", hasItems("student", "retired"));
        assertEquals("students", asked("s-1"));
        assertEquals("mid-term", asked("s-2"));
    }

    @Test
    void aWithdrawnSurveyAsksNobodyAndItsLinksStayOpen() {
        String token = organization.invite("m-1", "mid-term");
        withdraw("mid-term").statusCode(204);
        organization.trigger("m-2", "mid-term").statusCode(200).body("reason", is("no_survey_for_stage"));
        TestOrganization.answer(token, "{'nps': 9}").statusCode(201);
    }

    @Test
    void theLocaleFallsBackToOneThatIsThere() {
        draft("mine", "null", """
                [{'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?', 'fr': 'Recommander ?', 'pt-BR': 'Indica?'}}]""");
        publish("mine");
        organization.putMember("m-1", "{'locale': 'fr-CA'}");
        String token = organization.invite("m-1", "mid-term");
        TestOrganization.read(token).body("locale", is("fr"));
        read(token, "pt-PT").body("locale", is("pt-BR")).body("survey.questions[0].text", is("Indica?"));
        read(token, "ja").body("locale", is("fr"));
        read(token, "en-GB").body("locale", is("en")).body("survey.questions[0].minLabel", is("Not at all likely"));
    }

    @Test
    void theLinkOfANobodysLanguageIsInTheLanguageOfTheOrganization() {
        String token = organization.invite("m-1", "mid-term");
        read(token, "xx").body("locale", is("en"));
    }

    @Test
    void anUnknownSurveyIsNotFound() {
        get("nowhere").statusCode(404).body("code", is("survey_unknown"));
        get("mid-term/versions/2").statusCode(404).body("code", is("not_found"));
        publish("nowhere").statusCode(404).body("code", is("survey_unknown"));
        withdraw("nowhere").statusCode(404).body("code", is("survey_unknown"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'stage': 'nowhere', 'questions': [{'id': 'q', 'type': 'nps', 'text': {'en': 'a'}}]} | /stage",
                "{'stage': 'mid-term', 'questions': []} | /questions",
                "{'stage': 'mid-term', 'segments': ['nobody'], 'questions': [{'id': 'q', 'type': 'nps', 'text': {'en': 'a'}}]} | /segments/0",
                "{'stage': 'mid-term', 'sampling': 0, 'questions': [{'id': 'q', 'type': 'nps', 'text': {'en': 'a'}}]} | /sampling",
                "{'stage': 'mid-term', 'questions': [{'id': 'q', 'type': 'nps', 'text': {}}]} | /questions/0/text",
                "{'stage': 'mid-term', 'questions': [{'id': 'q', 'type': 'nps', 'text': {'en': ' '}}]} | /questions/0/text/en",
                "{'stage': 'mid-term', 'questions': [{'id': 'a', 'type': 'nps', 'text': {'en': 'a'}}, {'id': 'b', 'type': 'nps', 'text': {'en': 'b'}}]} | /questions/1",
                "{'stage': 'mid-term', 'questions': [{'id': 'q', 'type': 'single-choice', 'text': {'en': 'a'}}]} | /questions/0/options"
            })
    void whatCannotBeAskedIsRefusedByItsPointer(String content, String pointer) {
        draft("broken", content).statusCode(422).body("code", is("invalid")).body("errors[0].pointer", is(pointer));
        get("broken").statusCode(404);
    }

    @Test
    void theCodeOfImportedAnswersIsReserved() {
        draft("imported", "null", NPS).statusCode(422);
    }
}
