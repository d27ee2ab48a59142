package org.memberpulse.survey;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

/** What the team is shown before it saves is what members will read. */
@QuarkusTest
class SurveyPreviewResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse preview(String locale, String text) {
        return organization.post("/v1/survey-previews" + locale, """
                {'stage': 'mid-term', 'title': {'en': 'How are we doing?'}, 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': '%s', 'fr': 'Nous recommanderiez-vous ?'}}]}""".formatted(text));
    }

    @Test
    void itIsInTheLanguageOfTheOrganization() {
        preview("", "Would you recommend us?")
                .statusCode(200)
                .body("locale", is("en"))
                .body("survey.title", is("How are we doing?"))
                .body("survey.questions[0].text", is("Would you recommend us?"))
                .body("survey.questions[0].max", is(10))
                .body("survey.questions[0].maxLabel", is("Extremely likely"));
    }

    @Test
    void itIsInAnotherLanguageWhenAskedFor() {
        preview("?locale=fr-CA", "Would you recommend us?")
                .body("locale", is("fr"))
                .body("survey.questions[0].text", is("Nous recommanderiez-vous ?"))
                .body("survey.questions[0].minLabel", is("Pas du tout probable"));
        preview("?locale=not a locale", "Why?").statusCode(400);
    }

    @Test
    void whatCannotBeSavedIsToldByItsPointer() {
        preview("", " ").statusCode(422).body("errors.pointer", hasItem("/questions/0/text/en"));
    }

    @Test
    void nothingIsStored() {
        String before = organization.get("/v1/surveys").extract().asString();
        preview("", "Would you recommend us?").statusCode(200);
        organization.get("/v1/surveys").body(is(before));
    }
}
