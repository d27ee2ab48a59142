package org.memberpulse.widget;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;

/**
 * A member portal on an origin of its own, which embeds the element. Its pages are served by the browser itself, also
 * without a connection.
 */
final class HostPage {
    private static final String ADDRESS = "https://portal.example/";

    private final Page page;
    private final String policy;

    /** @param policy a Content-Security-Policy; null for none */
    HostPage(Page page, String policy) {
        this.page = page;
        this.policy = policy;
    }

    HostPage(Page page) {
        this(page, strictPolicy());
    }

    /** Names the service, and allows nothing inline and no evaluation. */
    static String strictPolicy() {
        return "default-src 'self'; script-src 'self' " + service() + "; connect-src " + service()
                + "; style-src 'self'; object-src 'none'; base-uri 'none'";
    }

    static String service() {
        return "http://localhost:" + RestAssured.port;
    }

    /** Opens a page with this markup below its heading, and remembers the events of the element in their order. */
    Page open(String markup) {
        return open(markup, "");
    }

    Page open(String markup, String css) {
        return openBelow("<h1>My membership</h1>", markup, css);
    }

    /** Opens a page with another heading, or none. */
    Page openBelow(String heading, String markup, String css) {
        BrowserContext context = page.context();
        // Pages of the open internet need leave to use a service on this machine.
        context.grantPermissions(List.of("local-network-access"), new GrantPermissionsOptions().setOrigin(ADDRESS));
        context.route(ADDRESS + "**", route -> fulfil(route, heading + markup, css));
        page.navigate(ADDRESS);
        return page;
    }

    private void fulfil(Route route, String markup, String css) {
        String path = route.request().url().substring(ADDRESS.length());
        String type = path.equals("listen.js") ? "text/javascript" : path.equals("page.css") ? "text/css" : "text/html";
        String body =
                switch (path) {
                    case "listen.js" -> LISTEN;
                    case "page.css" -> css;
                    default -> html(markup);
                };
        Map<String, String> headers = policy == null
                ? Map.of("Content-Type", type + ";charset=UTF-8")
                : Map.of("Content-Type", type + ";charset=UTF-8", "Content-Security-Policy", policy);
        route.fulfill(new Route.FulfillOptions().setHeaders(headers).setBody(body));
    }

    private static String html(String markup) {
        return """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>My membership</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <link rel="stylesheet" href="/page.css"><script src="/listen.js"></script>
                <script src="%s/widget/v1/member-pulse.js" defer></script></head>
                <body><main>%s</main></body></html>""".formatted(service(), markup);
    }

    private static final String LISTEN = """
            window.told = [];
            window.details = [];
            for (const type of ['shown', 'answered', 'dismissed', 'error', 'none']) {
              document.addEventListener('member-pulse:' + type, event => {
                told.push(type);
                details.push(event.detail);
              });
            }
            document.addEventListener('securitypolicyviolation', event => told.push('violation ' + event.violatedDirective));
            """;

    @SuppressWarnings("unchecked")
    static List<String> told(Page page) {
        return (List<String>) page.evaluate("told");
    }

    static void waitFor(Page page, String event) {
        page.waitForFunction("type => told.includes(type)", event);
    }

    /** The first of that name, as a scale of eleven comes before one of five. */
    static Locator radio(Page page, String name) {
        return page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    static void shows(Page page, String heading) {
        PlaywrightAssertions.assertThat(heading(page, heading)).isVisible();
    }
}
