package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

/** Mail programs and their scanners open every link before a member does, some of them twice. */
@QuarkusTest
class LinkScannerTest {
    @Inject
    Jdbi jdbi;

    private final TestOrganization acme = TestOrganization.create();

    @Test
    void openingEveryLinkStoresNothing() throws InterruptedException {
        List<String> links = EmailLinks.of(acme).paths();
        List<String> before = EmailLinks.stored(jdbi, acme);
        assertTrue(links.size() >= 20, links.size() + " links");
        for (String link : links) {
            given().head(link).then().statusCode(200);
            given().get(link).then().statusCode(200).contentType("text/html");
            given().header("User-Agent", "Mozilla/5.0 (compatible; link scanner)")
                    .header("Purpose", "prefetch")
                    .get(link)
                    .then()
                    .statusCode(200);
        }
        assertEquals(before, EmailLinks.stored(jdbi, acme));
    }
}
