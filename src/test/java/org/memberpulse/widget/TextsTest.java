package org.memberpulse.widget;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

@QuarkusTest
class TextsTest {
    static final java.util.List<String> LANGUAGES = Words.LANGUAGES;

    private static ValidatableResponse texts(String locale) {
        return given().get("/widget/v1/texts/{locale}.json", locale)
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everySentenceOfALanguageIsThere(String language) {
        assertEquals(Words.load(language), texts(language).extract().jsonPath().getMap("", String.class, String.class));
    }

    @ParameterizedTest
    @CsvSource({"fr-CA, fr", "DE, de", "es_MX, es", "ar-EG, ar", "pt-BR, en", "x, en"})
    void theNextBestLanguageIsGiven(String wanted, String given) {
        texts(wanted).header("Content-Language", equalTo(given));
    }

    @Test
    void scriptsOfEveryOriginMayReadAndKeepThem() {
        String tag = texts("en")
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Cache-Control", "public, max-age=300")
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag)
                .get("/widget/v1/texts/en-GB.json")
                .then()
                .statusCode(304)
                .header("Access-Control-Allow-Origin", "*")
                .header("ETag", tag);
        given().get("/widget/v1/texts/a.b.json").then().statusCode(404);
    }
}
