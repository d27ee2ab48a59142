package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** A survey is written, looked at and published without a single call by hand. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class SurveySetupBrowserTest {
    private static final String QUESTION = "Would you speak well of us?";

    private final TestOrganization acme = TestOrganization.create();
    private Manager manager;
    private Page page;

    @BeforeEach
    void enter(Page page) {
        this.page = page;
        manager = new Manager(page);
    }

    @AfterEach
    void nothingWasRefused() {
        assertEquals(List.of(), manager.complaints());
    }

    private void openSurvey(String code) {
        manager.open(acme, "/surveys/" + code);
        manager.heading(code);
    }

    private void writeFirstQuestion(String text) {
        page.locator("[data-pointer='/questions/0/text/en'] textarea").fill(text);
    }

    @Test
    void aSurveyIsChangedPublishedAndAsked() {
        manager.open(acme, "");
        manager.link("mid-term").click();
        manager.heading("mid-term");
        writeFirstQuestion(QUESTION);
        manager.save("Save draft");
        manager.button("Publish…").click();
        assertThat(page.locator("dialog")).containsText("freezes the draft as version 2");
        assertThat(page.locator("dialog")).containsText("instead of version 1 of mid-term");
        assertThat(page.locator("dialog .who")).containsText("0 members would be asked at Mid-term");
        manager.button("Publish version 2").click();
        assertThat(page.locator(".tag").first()).hasText("Asks, version 2");
        TestOrganization.read(acme.invite("m-1", "mid-term")).body("survey.questions[0].text", is(QUESTION));
    }

    @Test
    void thePreviewFollowsWhatIsWritten() {
        openSurvey("mid-term");
        assertThat(page.locator(".preview member-pulse")).containsText("How likely are you to recommend");
        writeFirstQuestion(QUESTION);
        assertThat(page.locator(".preview member-pulse")).containsText(QUESTION);
        page.locator("[data-pointer='/questions/0/id'] input").fill("not an id");
        assertThat(page.locator(".preview > [role=status]")).containsText("question 1: must match");
        assertThat(page.locator(".preview member-pulse")).containsText(QUESTION);
    }

    @Test
    void publishingSavesWhatWasWritten() {
        openSurvey("mid-term");
        writeFirstQuestion(QUESTION);
        manager.button("Publish…").click();
        manager.button("Cancel").click();
        acme.get("/v1/surveys/mid-term")
                .body("draft.questions[0].text.en", is(QUESTION))
                .body("latestVersion", is(1));
    }

    @Test
    void aNewSurveyBeginsLikeAnother() {
        manager.open(acme, "/new-survey");
        manager.field("Name").fill("Board members");
        manager.field("Begin with").selectOption("The questions of pre-renewal");
        manager.button("Make the draft").click();
        manager.heading("board-members");
        acme.get("/v1/surveys/board-members")
                .body("draft.stage", is("welcome"))
                .body("draft.questions.id", contains("nps", "msat", "why", "renew", "stay-reason"))
                .body("latestVersion", nullValue());
    }

    @Test
    void aNewSurveyBeginsInTheLanguageOfTheOrganization() {
        acme.send()
                .body("{\"locale\": \"fr-CA\"}")
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        manager.open(acme, "/new-survey");
        manager.field("Name").fill("adhesion");
        manager.button("Make the draft").click();
        manager.heading("adhesion");
        acme.get("/v1/surveys/adhesion")
                .body(
                        "draft.questions[1].text",
                        is(Map.of("fr-CA", "Quelle est la principale raison de votre note ?")));
    }

    @Test
    void aSurveyDoesNotOverwriteAnother() {
        manager.open(acme, "/new-survey");
        manager.field("Name").fill("mid-term");
        manager.button("Make the draft").click();
        assertThat(page.locator("[data-pointer='/code'] .wrong")).hasText("There is one with this code already.");
        assertTrue(manager.hasFocus("#at-code"));
    }

    @Test
    void questionsAreAddedMovedAndRemoved() {
        openSurvey("welcome");
        manager.field("Another question").selectOption("One of several options");
        page.locator(".questions .add button").click();
        manager.button("Move question 4 up").click();
        manager.button("Remove question 1").click();
        manager.save("Save draft");
        acme.get("/v1/surveys/welcome")
                .body("draft.questions.id", contains("msat", "choice", "why"))
                .body("draft.questions[1].options", hasSize(2));
    }

    @Test
    void aQuestionCanDependOnAnEarlierOne() {
        openSurvey("welcome");
        page.locator("[data-pointer='/questions/2'] .toggle").click();
        page.locator("[data-pointer='/questions/2/showIf/question'] select").selectOption("1");
        page.locator("[data-pointer='/questions/2/showIf/atMost'] input").fill("4");
        manager.save("Save draft");
        acme.get("/v1/surveys/welcome")
                .body("draft.questions[2].showIf.question", is("nps"))
                .body("draft.questions[2].showIf.atMost", is(4));
    }

    @Test
    void aLanguageIsAdded() {
        openSurvey("welcome");
        manager.field("Add a language").fill("cy");
        page.locator(".language-bar button").click();
        assertThat(manager.field("Language you are writing")).containsText("Welsh");
        page.locator("[data-pointer='/questions/0/text/cy'] textarea").fill("Pa mor debygol?");
        manager.save("Save draft");
        acme.get("/v1/surveys/welcome").body("draft.questions[0].text.cy", is("Pa mor debygol?"));
    }

    @Test
    void aWrongValueIsToldAtItsField() {
        openSurvey("welcome");
        page.locator(".about-it summary").click();
        manager.field("Share of members asked").fill("0");
        page.locator(".about-it summary").click();
        page.locator("[data-pointer='/questions/0/id'] input").fill("NPS!");
        manager.button("Save draft").click();
        assertThat(page.locator("[data-pointer='/sampling'] > .wrong")).hasText("Must be greater than 0.");
        assertThat(page.locator("[data-pointer='/questions/0/id'] > .wrong")).containsText("Must match");
        assertThat(page.locator(".save-bar .wrong")).containsText("2 fields need another look.");
        assertTrue(manager.hasFocus("#at-sampling"));
        assertEquals("true", page.locator("#at-sampling").getAttribute("aria-invalid"));
    }

    @Test
    void whatIsNotSavedIsNotLostSilently() {
        openSurvey("welcome");
        writeFirstQuestion(QUESTION);
        manager.link("Keys").click();
        assertThat(page.locator("dialog")).containsText("Leave without saving?");
        manager.button("Stay here").click();
        assertThat(page.locator("[data-pointer='/questions/0/text/en'] textarea"))
                .hasValue(QUESTION);
        manager.link("Keys").click();
        manager.button("Leave").click();
        manager.heading("Keys");
    }

    @Test
    void theWayBackAsksToo() {
        manager.open(acme, "/surveys");
        manager.link("welcome").click();
        manager.heading("welcome");
        writeFirstQuestion(QUESTION);
        page.goBack();
        assertThat(page.locator("dialog")).containsText("Leave without saving?");
        manager.button("Stay here").click();
        manager.heading("welcome");
        assertThat(page.locator("[data-pointer='/questions/0/text/en'] textarea"))
                .hasValue(QUESTION);
    }

    @Test
    void theKeyboardIsEnough() {
        manager.open(acme, "/surveys");
        manager.tabTo("a[href$='/surveys/welcome']");
        page.keyboard().press("Enter");
        manager.heading("welcome");
        manager.tabTo("[data-pointer='/questions/1'] .up");
        page.keyboard().press("Enter");
        assertTrue(manager.hasFocus("[data-pointer='/questions/0'] button"));
        manager.tabTo(".save-row [type=submit]");
        page.keyboard().press("Enter");
        assertThat(page.locator(".state")).hasText("All changes are saved.");
        acme.get("/v1/surveys/welcome").body("draft.questions.id", contains("msat", "nps", "why"));
        manager.tabTo(".save-row .second");
        page.keyboard().press("Enter");
        assertThat(page.locator("dialog .who")).containsText("would be asked");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog")).hasCount(0);
    }

    @Test
    void aSurveyIsWithdrawn() {
        openSurvey("welcome");
        manager.button("Withdraw…").click();
        manager.button("Withdraw").click();
        assertThat(page.locator(".tag").first()).hasText("Withdrawn");
        acme.trigger("m-1", "welcome").body("reason", is("no_survey_for_stage"));
    }
}
