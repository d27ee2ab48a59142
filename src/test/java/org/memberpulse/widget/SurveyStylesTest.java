package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class SurveyStylesTest {
    @Test
    void theStyleSheetIsKeptUnderTheNameOfItsContent() {
        String tag = given().get("/widget/v1/survey.css")
                .then()
                .statusCode(200)
                .contentType("text/css")
                .header("Cache-Control", "public, max-age=60")
                .extract()
                .header("ETag");
        String hash = tag.substring(1, tag.length() - 1);
        given().get("/widget/v1/survey.css?" + hash)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("immutable"));
        given().header("If-None-Match", tag).get("/widget/v1/survey.css").then().statusCode(304);
    }

    @Test
    void aPageAndItsStylesAreSmall() {
        String token = TestOrganization.create().invite("m-1", "pre-renewal");
        int page = given().get("/s/" + token).asByteArray().length;
        int styles = given().get("/widget/v1/survey.css").asByteArray().length;
        assertTrue(page + styles < 30_000, page + " + " + styles);
    }
}
