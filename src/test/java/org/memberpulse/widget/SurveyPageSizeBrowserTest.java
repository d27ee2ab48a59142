package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.memberpulse.TestOrganization;
import org.memberpulse.browser.InBrowser;

/** What a phone on a slow line has to load before a member can answer. */
@QuarkusTest
@ExtendWith(InBrowser.class)
class SurveyPageSizeBrowserTest {
    private static final int MOST_BYTES = 30_000;

    @TestHTTPResource("/s/")
    URI surveys;

    @Test
    void thePageIsThereAfterThreeSmallRequests(Page page) {
        String token = TestOrganization.create().invite("m-1", "pre-renewal");
        List<Request> requests = new ArrayList<>();
        page.onRequestFinished(requests::add);
        page.navigate(surveys.resolve(token).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);
        requests.removeIf(request -> request.url().startsWith("data:"));
        int sum = 0;
        for (Request request : requests) {
            int bytes = request.sizes().responseBodySize;
            String path = URI.create(request.url()).getPath().replace(token, "...");
            System.out.printf("%-32s %6d bytes, %s%n", path, bytes, encoding(request));
            assertEquals("gzip", encoding(request), path);
            sum += bytes;
        }
        System.out.printf("%-32s %6d bytes%n", requests.size() + " requests", sum);
        // The page names the style sheet and the script; neither leads to anything more.
        assertEquals(3, requests.size(), requests.toString());
        assertTrue(sum < MOST_BYTES, sum + " bytes");
    }

    private static String encoding(Request request) {
        return request.response().headerValue("content-encoding");
    }
}
