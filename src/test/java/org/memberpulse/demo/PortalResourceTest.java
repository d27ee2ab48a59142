package org.memberpulse.demo;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PortalResourceTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "/portal.css", "/portal.js", "/portal.html"})
    void whereNoDemoIsWantedThereIsNoPortal(String file) {
        given().get("/demo/portal" + file).then().statusCode(404).contentType("application/problem+json");
        given().post("/demo/portal/visits").then().statusCode(404).contentType("application/problem+json");
    }
}
