package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ElementScriptTest {
    private static final String ADDRESS = "/widget/v1/member-pulse.js";

    @Test
    void theScriptIsForPagesOfEveryOrigin() {
        String tag = given().get(ADDRESS)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/javascript;charset=UTF-8")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("max-age=600"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(ADDRESS).then().statusCode(304);
        given().get(ADDRESS + "?" + tag.substring(1, tag.length() - 1))
                .then()
                .header("Cache-Control", containsString("immutable"));
    }

    @Test
    void theScriptWithItsStylesIsSmall() throws IOException {
        byte[] script = given().get(ADDRESS).asByteArray();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(script);
        }
        System.out.printf("member-pulse.js: %,d bytes, %,d with gzip%n", script.length, packed.size());
        assertTrue(packed.size() <= 10_000, packed.size() + " bytes");
    }

    @Test
    void theScriptNeedsNoUnsafePolicy() {
        String script = given().get(ADDRESS).asString();
        assertFalse(script.contains("innerHTML") || script.contains("eval(") || script.contains("new Function"));
    }
}
