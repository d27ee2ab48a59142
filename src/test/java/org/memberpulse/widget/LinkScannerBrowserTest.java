package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** Some scanners run the scripts of a page, scroll through it and move the pointer over it. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class LinkScannerBrowserTest {
    /** Longer than anything on the page waits. */
    private static final int LOOKED_AT_MILLIS = 700;

    @Inject
    Jdbi jdbi;

    @TestHTTPResource("/")
    URI server;

    private final TestOrganization acme = TestOrganization.create();

    private static void lookAround(Page page) {
        page.bringToFront();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
        page.setViewportSize(1280, 2_000);
        for (Locator control : page.locator("label, button, a, textarea").all()) {
            BoundingBox box = control.boundingBox();
            if (box != null) {
                page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
            }
        }
    }

    @Test
    void aVisitThatRunsScriptsStoresNothing(BrowserContext scanner) throws InterruptedException {
        List<String> links = EmailLinks.of(acme).paths();
        List<String> before = EmailLinks.stored(jdbi, acme);
        for (String link : links) {
            Page page = scanner.newPage();
            assertEquals(200, page.navigate(server.resolve(link).toString()).status(), link);
        }
        scanner.pages().forEach(LinkScannerBrowserTest::lookAround);
        scanner.pages().get(0).waitForTimeout(LOOKED_AT_MILLIS);
        assertEquals(before, EmailLinks.stored(jdbi, acme));
    }
}
