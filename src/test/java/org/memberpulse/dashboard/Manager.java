package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.util.List;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.Complaints;
import org.memberpulse.browser.Tabulator;

/** A person who sets up a programme in the browser, with a personal key of an organization. */
final class Manager {
    private static final int MOST_TABS = 150;

    final Page page;
    private final Complaints complaints;
    private final Tabulator tabulator;

    Manager(Page page) {
        this.page = page;
        complaints = new Complaints(page);
        tabulator = new Tabulator(page, MOST_TABS);
    }

    /** Signs in and opens a page of the set-up, such as {@code /surveys}. */
    Manager open(TestOrganization organization, String path, String... scopes) {
        return open(
                key(organization, scopes.length == 0 ? List.of("manage", "responses", "report") : List.of(scopes)),
                path);
    }

    Manager open(String key, String path) {
        page.navigate("http://localhost:" + RestAssured.port + "/dashboard/setup" + path + "#key=" + key);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        return this;
    }

    static String key(TestOrganization organization, List<String> scopes) {
        return organization
                .post(
                        "/v1/api-keys",
                        "{'name': 'setup', 'owner': 'Jane Doe', 'scopes': ['" + String.join("', '", scopes) + "']}")
                .statusCode(201)
                .extract()
                .path("key");
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Presses a button that saves, and waits until everything is saved. */
    void save(String name) {
        button(name).click();
        assertThat(page.locator(".state")).hasText("All changes are saved.");
    }

    void heading(String text) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(text);
    }

    /** Walks on with the tabulator until the element has the focus. */
    void tabTo(String selector) {
        tabulator.to(selector);
    }

    boolean hasFocus(String selector) {
        return tabulator.hasFocus(selector);
    }

    /** What the browser complained about: errors of scripts, and breaches of the policy. */
    List<String> complaints() {
        return complaints.all();
    }
}
