package org.memberpulse.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HealthTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int port;

    @Test
    void theServiceIsReadyWhenItsDatabaseAnswers() {
        given().port(port).get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }
}
