package org.memberpulse.metric;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PendingAnswersTest {
    @ConfigProperty(name = "quarkus.management.test-port")
    int managementPort;

    @ParameterizedTest
    @ValueSource(strings = {"memberpulse_pending_answers", "memberpulse_webhook_deliveries_pending"})
    void theMetricsTellWhatWaitsOfAllOrganizationsTogether(String name) {
        given().port(managementPort)
                .get("/q/metrics")
                .then()
                .body(matchesPattern(
                        Pattern.compile(".*^" + name + " \\d+\\.0$.*", Pattern.DOTALL | Pattern.MULTILINE)));
    }
}
