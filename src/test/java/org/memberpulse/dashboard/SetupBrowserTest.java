package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.TestOrganization.as;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** The rest of a programme is set up without a single call by hand, too. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class SetupBrowserTest {
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

    @Test
    void targetsStandInReports() {
        for (int i = 0; i < 6; i++) {
            acme.answered("m-" + i, "mid-term", "{'nps': 9}");
        }
        manager.open(acme, "/journey");
        page.locator("[data-pointer='/stages/2/targets/nps'] input").fill("35.5");
        page.locator("[data-pointer='/stages/2/touchpoints'] textarea").fill("mentoring\nstudent evening");
        page.locator("[data-pointer='/targets/retention'] input").fill("90");
        manager.save("Save");
        acme.get("/v1/journeys/default")
                .body("stages[2].touchpoints", contains("mentoring", "student evening"))
                .body("stages.targets.msat", everyItem(is(4.0f)))
                .body("targets.retention", is(90.0f))
                .body("targets.churn", is(-5.0f));
        acme.nps("groupBy=segment,stage").body("data.target", contains(35.5f));
    }

    @Test
    void aSegmentGetsAJourneyOfItsOwn() {
        manager.open(acme, "/journey/student");
        manager.button("Take out: Welcome").click();
        manager.button("Make this journey").click();
        assertThat(manager.button("Save")).isVisible();
        acme.get("/v1/journeys/student")
                .body("stages[0].stage", is("post-onboarding"))
                .body("targets.retention", is(85.0f));
    }

    @Test
    void aStageAsksByItselfOnlyAfterOneHasSeenWhom() {
        acme.send()
                .body(TestOrganization.json(
                        "{'privacyNoticeUrl': 'https://acme.example/privacy', 'contactEmail': 'a@acme.example'}"))
                .patch("/v1/organization");
        acme.putMember("m-1", "{'joinedOn': '" + LocalDate.now().minusDays(40) + "'}");
        manager.open(acme, "/stages/welcome");
        manager.button("Save and see who would be asked").click();
        assertThat(page.locator(".who")).containsText("1 member would be asked at Welcome");
        manager.button("Switch on").click();
        assertThat(page.locator(".automatic .tag")).hasText("On");
        acme.get("/v1/stages/welcome").body("automatic", is(true));
    }

    @Test
    void whatIsMissingForTheSweepIsSaid() {
        manager.open(acme, "/stages/welcome");
        manager.button("Save and see who would be asked").click();
        manager.button("Switch on").click();
        assertThat(page.locator(".automatic .wrong")).containsText("Set privacyNoticeUrl and contactEmail");
        acme.get("/v1/stages/welcome").body("automatic", is(false));
    }

    @Test
    void aStageIsMade() {
        manager.open(acme, "/new-stage");
        manager.field("Name").fill("Annual conference");
        manager.field("When a program says so").check();
        manager.field("Worth asking for").fill("14");
        manager.button("Make the stage").click();
        manager.heading("Annual conference");
        acme.get("/v1/stages/annual-conference")
                .body("trigger.event", is(true))
                .body("trigger.windowDays", is(14))
                .body("trigger.anchor", nullValue());
    }

    @Test
    void aSegmentIsMadeWithItsSizesInSight() {
        acme.putMember("m-1", "{'attributes': {'region': 'north'}}");
        manager.open(acme, "/new-segment");
        manager.field("Name").fill("The north");
        manager.field("Attribute").fill("region");
        manager.field("Values, one a line").fill("north\nfar north");
        assertThat(page.locator(".sizes .present")).containsText("1");
        manager.button("Make the segment").click();
        manager.heading("The north");
        acme.get("/v1/segments/the-north")
                .body("rule.attribute", is("region"))
                .body("rule.in", contains("north", "far north"));
    }

    @Test
    void aKeyIsMadeUsedAndRevoked() {
        manager.open(acme, "/keys");
        manager.link("New key").click();
        manager.field("Name of the person").fill("Ada Lovelace");
        manager.field("What the key is for").fill("dashboard");
        manager.field("Responses").check();
        manager.button("Make the key").click();
        String key = manager.field("Key").inputValue();
        as(key).get("/v1/api-keys/current")
                .then()
                .statusCode(200)
                .body("owner", is("Ada Lovelace"))
                .body("scopes", contains("report", "responses"));
        manager.link("All keys").click();
        manager.button("Revoke dashboard").click();
        assertThat(page.locator("dialog")).containsText("Ada Lovelace");
        manager.button("Revoke").click();
        assertThat(manager.button("Revoke dashboard")).hasCount(0);
        as(key).get("/v1/api-keys/current").then().statusCode(401);
    }

    @Test
    void whoReadCommentsIsSeen() {
        acme.answered("m-1", "mid-term", "{'nps': 3, 'why': 'The fee'}");
        acme.get("/v1/responses?stage=mid-term&metric=nps&atMost=6");
        manager.open(acme, "/readings");
        assertThat(page.locator(".rows tbody tr")).hasCount(1);
        assertThat(page.locator(".rows")).containsText("Program: first key");
        assertThat(page.locator(".rows")).containsText("stage mid-term; nps up to 6");
    }

    @Test
    void aWebhookIsMadeAndItsSecretShownOnce() {
        manager.open(acme, "/new-webhook");
        manager.field("Name").fill("email-tool");
        manager.field("Address").fill("not an address");
        manager.button("Make the webhook").click();
        assertThat(page.locator("[data-pointer='/url'] > .wrong")).not().isEmpty();
        manager.field("Address").fill("https://email.example.org/pulse");
        manager.field("Only some of it").check();
        manager.field("A member wants no surveys").uncheck();
        manager.button("Make the webhook").click();
        assertTrue(manager.field("Secret").inputValue().startsWith("whsec_"));
        manager.link("To the webhook").click();
        manager.heading("email-tool");
        assertThat(manager.field("Secret")).hasCount(0);
        acme.get("/v1/webhooks/email-tool").body("events.size()", is(5)).body("enabled", is(true));
        manager.field("Switched on").uncheck();
        manager.save("Save");
        assertThat(page.locator(".tag").first()).hasText("Off");
    }

    @Test
    void theOrganizationIsChangedAndWrongValuesAreToldAtTheirFields() {
        manager.open(acme, "/organization");
        manager.field("Smallest group whose score is shown").fill("3");
        manager.field("Reminders after how many days").fill("5, soon");
        manager.button("Save").click();
        assertThat(page.locator(".save-bar .wrong")).containsText("Not saved.");
        manager.field("Reminders after how many days").fill("5, 12");
        manager.button("Save").click();
        assertThat(page.locator("[data-pointer='/minimumCell'] > .wrong"))
                .hasText("Must be greater than or equal to 5.");
        manager.field("Smallest group whose score is shown").fill("8");
        manager.field("Colour").fill("#ffcc00");
        assertThat(page.locator("[data-pointer='/accentColor']")).containsText("Black text on it");
        manager.field("Contact address").fill("members@acme.example");
        manager.save("Save");
        acme.get("/v1/organization")
                .body("minimumCell", is(8))
                .body("accentColor", is("#ffcc00"))
                .body("reminderDays", contains(5, 12))
                .body("contactEmail", is("members@acme.example"));
    }

    @Test
    void thePortalSecretIsShownOnce() {
        manager.open(acme, "/organization");
        manager.button("Make a secret…").click();
        manager.button("Make it").click();
        assertTrue(manager.field("Portal secret").inputValue().startsWith("mps_"));
        page.reload();
        manager.heading("Organization");
        assertThat(manager.field("Portal secret")).hasCount(0);
    }

    @Test
    void whatAButtonCannotDoIsSaid() {
        manager.open(acme, "/keys");
        page.route("**/v1/api-keys/*", route -> route.abort());
        page.locator("td button").first().click();
        manager.button("Revoke").click();
        assertThat(page.getByRole(AriaRole.ALERT))
                .hasText("Not done. The service cannot be reached." + " Check your connection and try again.");
    }

    @Test
    void aKeyThatMayNotManageIsTold() {
        manager.open(acme, "/surveys", "report");
        manager.heading("Your key does not open the set-up");
        assertThat(page.locator("main")).containsText("the scope manage");
    }
}
