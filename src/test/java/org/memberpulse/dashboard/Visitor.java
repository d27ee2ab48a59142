package org.memberpulse.dashboard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.List;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.Complaints;
import org.memberpulse.browser.Tabulator;

/** A person who looks at the dashboard with a key of their own. */
final class Visitor {
    private static final int MOST_TABS = 120;

    /** Machines that test are busy: what has not come by then does not come. */
    private static final double PATIENCE_MILLIS = 30_000;

    private final Page page;
    private final Complaints complaints;
    private final Tabulator tabulator;
    private final List<String> requests = new ArrayList<>();
    private int clicks;

    Visitor(Page page) {
        this.page = page;
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        complaints = new Complaints(page);
        tabulator = new Tabulator(page, MOST_TABS);
        page.onRequest(request -> requests.add(request.url()));
    }

    static String personalKey(TestOrganization organization, String... scopes) {
        String body =
                "{'name': 'dashboard', 'owner': 'Ada Lovelace', 'scopes': ['" + String.join("', '", scopes) + "']}";
        return organization.post("/v1/api-keys", body).statusCode(201).extract().path("key");
    }

    static String address(String path) {
        return "http://localhost:" + RestAssured.port + path;
    }

    /** Opens a view and waits for its figures. */
    void open(String path, String key) {
        // From a page of its own, because another fragment alone would not load anything
        page.navigate("about:blank");
        page.navigate(address(path) + "#key=" + key);
        settled();
    }

    /** Waits until everything that can be seen has come. */
    void settled() {
        assertThat(page.locator(".overview")).isVisible();
        assertThat(page.locator(".part[aria-busy=true]:visible")).hasCount(0);
    }

    void click(Locator on) {
        clicks++;
        on.click();
        settled();
    }

    int clicks() {
        return clicks;
    }

    /** Walks on with the tabulator until the element has the focus. */
    void tabTo(String selector) {
        tabulator.to(selector);
    }

    boolean hasFocus(String selector) {
        return tabulator.hasFocus(selector);
    }

    Locator cell(String address) {
        return page.locator("[data-cell='" + address + "']");
    }

    /** What the browser complained about: errors of scripts, and breaches of the policy. */
    List<String> complaints() {
        return complaints.all();
    }

    /** The path and query of everything that was asked of the API. */
    List<String> calls() {
        return requests.stream()
                .filter(url -> url.contains("/v1/"))
                .map(url -> url.substring(url.indexOf("/v1/")))
                .toList();
    }
}
