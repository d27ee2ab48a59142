package org.memberpulse.platform;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.memberpulse.ApiDocument;
import org.memberpulse.ApiDocument.Operation;

@QuarkusTest
class RequestTagsTest {
    private static final String SECRET = "a-token-of-somebody";

    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    private String metrics() {
        return given().port(port).get("/q/metrics").asString();
    }

    @Test
    void noAddressStandsInTheMetrics() {
        String path = "/v1/public/invitations/" + SECRET;
        given().header("Origin", "https://portal.example.org")
                .header("Access-Control-Request-Method", "PUT")
                .options(path)
                .then()
                .statusCode(204);
        given().delete(path).then().statusCode(405);
        given().header("X-Long", "x".repeat(17_000)).get(path).then().statusCode(431);
        given().get("/s/" + SECRET).then().statusCode(404);
        assertFalse(metrics().contains(SECRET));
    }

    @Test
    void noMethodThatSomebodyMadeUpStandsInTheMetrics() {
        given().request("BREW", "/v1/organization").then().statusCode(405);
        assertFalse(metrics().contains("BREW"));
    }

    @Test
    void everyOperationIsToldByItsTemplate() {
        List<Operation> operations = ApiDocument.operations();
        operations.forEach(operation -> given().request(
                        operation.method().toUpperCase(Locale.ROOT),
                        operation.path().replaceAll("[{]\\w+}", "x")));
        String metrics = metrics();
        for (Operation operation : operations) {
            assertTrue(metrics.contains("uri=\"" + operation.path() + "\""), operation + " in " + metrics);
        }
    }
}
