package org.memberpulse.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.Accessibility;
import org.memberpulse.browser.InBrowser;

/** Every page that a link can lead to, light and dark. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class PageAccessibilityBrowserTest {
    @TestHTTPResource("/")
    URI server;

    private final TestOrganization acme = TestOrganization.create();

    /** Pages by what they are, as paths. */
    private Map<String, String> pages() {
        acme.send()
                .body(TestOrganization.json("{'privacyNoticeUrl': 'https://a.example/p',"
                        + " 'contactEmail': 'a@a.example', 'accentColor': '#ffdd00'}"))
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        Map<String, String> pages = new LinkedHashMap<>();
        String open = "/s/" + acme.invite("m-1", "post-onboarding");
        pages.put("survey", open);
        pages.put("survey in French, with a score", open + "?score=3&locale=fr");
        pages.put("unsubscribe", open + "/unsubscribe");
        String answered = acme.invite("m-2", "pre-renewal");
        TestOrganization.answer(answered, "{'nps': 9}").statusCode(201);
        pages.put("answered", "/s/" + answered);
        pages.put("thanks", "/s/" + answered + "?thanks");
        pages.put("change", "/s/" + answered + "?edit");
        var gone = acme.trigger("m-3", "mid-term").statusCode(201).extract().jsonPath();
        acme.send()
                .delete("/v1/invitations/{id}", gone.getString("invitation.id"))
                .then()
                .statusCode(204);
        pages.put("withdrawn", "/s/" + gone.getString("invitation.token"));
        pages.put("not found", "/s/unknown");
        String key = acme.get("/v1/members/m-1/key").extract().path("memberKey");
        pages.put("nothing to answer", "/r/" + acme.slug() + "/mid-term?m=m-1&k=" + key);
        return pages;
    }

    private List<String> violations(Page page, String path) {
        page.navigate(server.resolve(path).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return Accessibility.violations(page);
    }

    @Test
    void axeFindsNothingOnAnyPage(Page page) {
        Map<String, String> pages = pages();
        pages.forEach((name, path) -> assertEquals(List.of(), violations(page, path), name));
        String open = pages.get("survey");
        MovableClock.in(Duration.ofDays(22), () -> {
            assertEquals(List.of(), violations(page, open), "expired");
            return null;
        });
        page.navigate(server.resolve(open + "/unsubscribe").toString());
        page.locator("button").click();
        page.waitForLoadState();
        assertEquals(List.of(), Accessibility.violations(page), "unsubscribed");
        System.out.printf("axe: %d pages, light and dark%n", pages.size() + 2);
    }

    @Test
    void axeFindsNothingOnAFormThatCameBack(Page page) {
        String token = acme.invite("m-1", "post-onboarding");
        page.navigate(server.resolve("/s/" + token).toString());
        // What a browser without scripts does at the press of the button.
        page.evaluate("document.querySelector('form').submit()");
        assertThat(page).hasTitle(Pattern.compile("Error: .*"));
        assertEquals(List.of(), Accessibility.violations(page));
    }
}
