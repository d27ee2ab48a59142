package org.memberpulse.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.memberpulse.MovableClock.in;
import static org.memberpulse.TestOrganization.answer;
import static org.memberpulse.TestOrganization.json;
import static org.memberpulse.TestOrganization.read;
import static org.memberpulse.TestOrganization.respond;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.TestOrganization;

@QuarkusTest
class PublicInvitationResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private String invited() {
        return organization.invite("m-1", "mid-term");
    }

    /** A link to a confidential survey of NPS (required), a text and the question whether to be contacted. */
    private String confidential() {
        organization.put("/v1/surveys/mid-term", """
                        {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                          {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                          {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}},
                          {'id': 'contact', 'type': 'contact', 'text': {'en': 'May we contact you?'}}]}""").statusCode(200);
        organization.send().put("/v1/surveys/mid-term/publication").then().statusCode(200);
        return invited();
    }

    private void withdraw(String memberId) {
        String id = organization.trigger(memberId, "mid-term").extract().path("invitation.id");
        organization.send().delete("/v1/invitations/{id}", id).then().statusCode(204);
    }

    private static ValidatableResponse unsubscribe(String token) {
        return given().post("/v1/public/invitations/{token}/unsubscribe", token).then();
    }

    private ValidatableResponse member() {
        return organization.get("/v1/members/m-1");
    }

    private static ValidatableResponse refused(int status, String code, ValidatableResponse answer) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
    }

    private static void unanswered(String token) {
        read(token).statusCode(200).body("state", is("open")).body("response", nullValue());
    }

    @Test
    void aLinkShowsItsSurvey() {
        read(invited())
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body("state", is("open"))
                .body("locale", is("en"))
                .body("confidentiality", is("identified"))
                .body("organization.name", is(organization.name()))
                .body("survey.questions.id", contains("nps", "msat", "why", "pride", "purpose-practice"))
                .body("survey.questions[0].min", is(0))
                .body("survey.questions[0].max", is(10))
                .body("survey.questions[0].required", is(true))
                .body("response", nullValue())
                .body("expiresAt", notNullValue());
    }

    @Test
    void aLinkTellsNothingOfTheMember() {
        organization.putMember("secret-id", "{'attributes': {'grade': 'secret-grade'}}");
        read(organization.invite("secret-id", "mid-term")).body(not(containsString("secret")));
    }

    @Test
    void readingRecordsNothing() {
        String token = invited();
        given().get("/v1/public/invitations/{token}?score=9&utm_source=mail", token)
                .then()
                .statusCode(200);
        unanswered(token);
    }

    @Test
    void theFirstAnswerIsCreatedAndReadBack() {
        String token = invited();
        answer(token, "{'nps': 9, 'msat': 4, 'why': 'The mentoring'}")
                .statusCode(201)
                .header("Cache-Control", containsString("no-store"))
                .body("complete", is(true))
                .body("answeredAt", notNullValue());
        read(token)
                .body("state", is("answered"))
                .body("response.answers.nps", is(9))
                .body("response.answers.why", is("The mentoring"))
                .body("response.complete", is(true));
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        String token = invited();
        String first = answer(token, "{'nps': 9}").statusCode(201).extract().asString();
        in(
                Duration.ofHours(1),
                () -> answer(token, "{'nps': 9}").statusCode(200).body(is(first)));
        in(
                Duration.ofDays(100),
                () -> answer(token, "{'nps': 9}").statusCode(200).body(is(first)));
    }

    @Test
    void anotherAnswerReplacesTheWholeFirstFor72Hours() {
        String token = invited();
        String answeredAt = answer(token, "{'nps': 9, 'msat': 4}").extract().path("answeredAt");
        in(Duration.ofHours(71), () -> answer(token, "{'nps': 3}")
                .statusCode(200)
                .body("answeredAt", is(answeredAt))
                .body("updatedAt", not(is(answeredAt))));
        read(token).body("response.answers.nps", is(3)).body("response.answers.msat", nullValue());
        in(Duration.ofHours(73), () -> refused(409, "response_final", answer(token, "{'nps': 10}")));
        in(Duration.ofHours(73), () -> read(token).statusCode(200).body("response.answers.nps", is(3)));
    }

    @Test
    void zeroIsAnAnswer() {
        String token = invited();
        answer(token, "{'nps': 0}").statusCode(201);
        read(token).body("response.answers.nps", is(0));
    }

    @Test
    void aPartialAnswerIsCompletedLater() {
        String token = invited();
        respond(token, "{'answers': {'msat': 4}, 'complete': false}")
                .statusCode(201)
                .body("complete", is(false));
        read(token)
                .body("state", is("open"))
                .body("response.complete", is(false))
                .body("response.answers.msat", is(4));
        respond(token, "{'answers': {'msat': 4, 'nps': 8}}").statusCode(200).body("complete", is(true));
        read(token).body("state", is("answered")).body("response.answers.nps", is(8));
    }

    @Test
    void aLatePartialCopyDoesNotUndoACompleteAnswer() {
        String token = invited();
        answer(token, "{'nps': 8}").statusCode(201);
        respond(token, "{'answers': {'msat': 4}, 'complete': false}").statusCode(422);
        read(token).body("response.answers.nps", is(8)).body("response.complete", is(true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'nps': 11}                     | /answers/nps",
                "{'nps': -1}                     | /answers/nps",
                "{'nps': 9.5}                    | /answers/nps",
                "{'nps': '9'}                    | /answers/nps",
                "{'nps': true}                   | /answers/nps",
                "{'nps': 9, 'msat': 0}           | /answers/msat",
                "{'nps': 9, 'msat': 6}           | /answers/msat",
                "{'msat': 4}                     | /answers/nps",
                "{'nps': null, 'msat': 4}        | /answers/nps",
                "{'nps': 9, 'nobody': 1}         | /answers/nobody",
                "{'nps': 9, 'why': 7}            | /answers/why",
                "{'nps': 9, 'a/b~c': 7}          | /answers/a~1b~0c",
                "{'nps': 99999999999999999999}   | /answers/nps",
                "{}                              | /answers/nps"
            })
    void anAnswerThatDoesNotFitIsRefusedByItsPointerAndNothingIsStored(String answers, String pointer) {
        String token = invited();
        refused(422, "invalid", answer(token, answers)).body("errors.pointer", contains(pointer));
        unanswered(token);
    }

    @Test
    void everyAnswerThatDoesNotFitIsNamed() {
        String token = invited();
        refused(422, "invalid", answer(token, "{'nps': 11, 'msat': 9, 'why': '" + "x".repeat(2001) + "'}"))
                .body("errors.pointer", containsInAnyOrder("/answers/nps", "/answers/msat", "/answers/why"));
        unanswered(token);
    }

    @Test
    void aTextEndsAtItsLengthInCharactersAsPeopleCountThem() {
        String token = invited();
        answer(token, "{'nps': 9, 'why': '" + "😀".repeat(2001) + "'}").statusCode(422);
        answer(token, "{'nps': 9, 'why': '" + "😀".repeat(2000) + "'}").statusCode(201);
        read(token).body("response.answers.why", is("😀".repeat(2000)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'answers': [9]}                       | 400",
                "{'answers': {'nps': 9}, 'done': true}  | 400",
                "{'answers': {'nps': 9, 'nps': 8}}      | 400",
                "{'answers': {'nps': 9}, 'complete': 'yes'} | 400",
                "{'answers': {'nps': 9}                 | 400",
                "{}                                     | 422"
            })
    void whatIsNoAnswerSheetIsRefused(String response, int status) {
        String token = invited();
        respond(token, response).statusCode(status).contentType("application/problem+json");
        unanswered(token);
    }

    @Test
    void anUnknownTokenIsNotFound() {
        refused(404, "invitation_unknown", read("nowhere"));
        refused(404, "invitation_unknown", read("." + "x".repeat(24)));
        refused(404, "invitation_unknown", read(organization.id() + "." + "A".repeat(24)));
        refused(404, "invitation_unknown", answer(organization.id() + ".", "{'nps': 9}"));
        refused(404, "invitation_unknown", unsubscribe("nobody." + "A".repeat(24)));
    }

    @Test
    void anAlteredTokenIsNotFound() {
        String token = invited();
        char last = token.charAt(token.length() - 1);
        String altered = token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A');
        refused(404, "invitation_unknown", read(altered));
        refused(404, "invitation_unknown", answer(altered, "{'nps': 9}"));
        refused(404, "invitation_unknown", read(token.toUpperCase()));
        refused(404, "invitation_unknown", read(token + "="));
        unanswered(token);
    }

    @Test
    void aTokenIsOfItsOrganizationOnly() {
        String token = invited();
        String bits = token.substring(token.indexOf('.'));
        refused(404, "invitation_unknown", read(TestOrganization.create().id() + bits));
    }

    @Test
    void aWithdrawnInvitationIsGone() {
        String token = invited();
        withdraw("m-1");
        refused(410, "invitation_withdrawn", read(token));
        refused(410, "invitation_withdrawn", answer(token, "{'nps': 9}"));
    }

    @Test
    void anExpiredInvitationIsGone() {
        String token = invited();
        in(Duration.ofDays(20), () -> read(token).statusCode(200));
        in(Duration.ofDays(22), () -> refused(410, "invitation_expired", read(token)));
        in(Duration.ofDays(22), () -> refused(410, "invitation_expired", answer(token, "{'nps': 9}")));
        unanswered(token);
    }

    @Test
    void anAnsweredInvitationStaysReadableAndEditableBeyondItsExpiry() {
        String token = invited();
        in(Duration.ofDays(20), () -> answer(token, "{'nps': 9}").statusCode(201));
        in(Duration.ofDays(22), () -> answer(token, "{'nps': 8}").statusCode(200));
        in(Duration.ofDays(300), () -> read(token).statusCode(200).body("response.answers.nps", is(8)));
    }

    @Test
    void aPartialAnswerCanBeCompletedWithinItsWindowBeyondTheExpiry() {
        String token = invited();
        in(Duration.ofDays(20), () -> respond(token, "{'answers': {'msat': 4}, 'complete': false}")
                .statusCode(201));
        in(Duration.ofDays(22), () -> answer(token, "{'nps': 8}").statusCode(200));
    }

    @Test
    void anAnswerToAHiddenQuestionIsLeftOut() {
        organization.put("/v1/surveys/mid-term", """
                {'stage': 'mid-term', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}},
                  {'id': 'fix', 'type': 'text', 'text': {'en': 'Fix?'}, 'required': true,
                   'showIf': {'question': 'nps', 'atMost': 6}}]}""").statusCode(200);
        organization.send().put("/v1/surveys/mid-term/publication").then().statusCode(200);
        String token = invited();
        refused(422, "invalid", answer(token, "{'nps': 6}")).body("errors[0].pointer", is("/answers/fix"));
        answer(token, "{'nps': 7, 'fix': 'all'}").statusCode(201);
        read(token).body("response.answers.fix", nullValue());
    }

    @Test
    void aConfidentialAnswerIsFinalAndNeverReadBack() {
        String token = confidential();
        read(token).body("confidentiality", is("confidential"));
        answer(token, "{'nps': 2, 'why': 'private words'}")
                .statusCode(201)
                .body("complete", is(true))
                .body("answeredAt", nullValue())
                .body("updatedAt", nullValue());
        read(token)
                .statusCode(200)
                .body("state", is("answered"))
                .body("response", nullValue())
                .body(not(containsString("private words")));
        refused(409, "response_final", answer(token, "{'nps': 9}"));
        refused(409, "response_final", answer(token, "{'nps': 2, 'why': 'private words'}"));
    }

    @Test
    void aConfidentialAnswerBegunIsNotReadBackAndCanBeCompleted() {
        String token = confidential();
        respond(token, "{'answers': {'why': 'private words'}, 'complete': false}")
                .statusCode(201);
        read(token).body("state", is("open")).body("response", nullValue()).body(not(containsString("private words")));
        respond(token, "{'answers': {'nps': 2}, 'complete': false}").statusCode(200);
        answer(token, "{'nps': 3}").statusCode(200).body("complete", is(true));
        refused(409, "response_final", answer(token, "{'nps': 4}"));
    }

    @Test
    void aConfidentialAnswerBegunEndsWithItsInvitation() {
        String token = confidential();
        respond(token, "{'answers': {'why': 'words'}, 'complete': false}").statusCode(201);
        in(Duration.ofDays(22), () -> refused(410, "invitation_expired", answer(token, "{'nps': 3}")));
    }

    @Test
    void theTriggerTellsOfAConfidentialAnswerNothing() {
        String token = confidential();
        answer(token, "{'nps': 2}").statusCode(201);
        organization.trigger("m-1", "mid-term").body(not(containsString("answeredAt")));
    }

    @Test
    void oneClickEndsAllSurveys() {
        String token = invited();
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post("/v1/public/invitations/{token}/unsubscribe", token)
                .then()
                .statusCode(204);
        member().body("optedOut", is(true));
        organization.trigger("m-1", "welcome").statusCode(200).body("reason", is("opted_out"));
    }

    @Test
    void unsubscribingNeedsNoBodyAndMayBeRepeated() {
        String token = invited();
        unsubscribe(token).statusCode(204);
        unsubscribe(token).statusCode(204);
        member().body("optedOut", is(true));
    }

    @Test
    void unsubscribingWorksOnAnOldLink() {
        String token = invited();
        withdraw("m-1");
        in(Duration.ofDays(390), () -> unsubscribe(token).statusCode(204));
        member().body("optedOut", is(true));
    }

    @Test
    void aTestLinkUnsubscribesNobody() {
        String token = organization
                .trigger("{'memberId': 'm-1', 'stage': 'mid-term', 'test': true, 'member': {}}")
                .statusCode(201)
                .extract()
                .path("invitation.token");
        unsubscribe(token).statusCode(204);
        member().body("optedOut", is(false));
    }

    @Test
    void multipleChoiceKeepsTheOrderOfItsOptions() {
        String token = organization.invite("m-1", "post-onboarding");
        answer(token, "{'nps': 9, 'friction': ['support', 'joining']}").statusCode(201);
        answer(token, "{'nps': 9, 'friction': ['joining', 'support']}").statusCode(200);
        read(token).body("response.answers.friction", contains("joining", "support"));
        refused(422, "invalid", answer(token, "{'nps': 9, 'friction': ['nothing-of-it']}"))
                .body("errors.pointer", everyItem(is("/answers/friction")));
    }

    @Test
    void aBodyOfAnotherKindIsRefused() {
        given().contentType("text/plain")
                .body(json("{'answers': {'nps': 9}}"))
                .put("/v1/public/invitations/{token}/response", invited())
                .then()
                .statusCode(415);
    }
}
