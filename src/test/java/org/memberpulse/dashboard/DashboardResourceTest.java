package org.memberpulse.dashboard;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class DashboardResourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard",
                "/dashboard/",
                "/dashboard/setup",
                "/dashboard/setup/surveys/welcome",
                "/dashboard/no-such-view"
            })
    void everyViewIsTheSameDocument(String view) {
        given().get(view)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'; script-src 'self'; style-src 'self'"),
                                not(containsString("unsafe"))))
                .header("Cache-Control", "no-cache")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("/dashboard/main.js"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dashboard/main.js",
                "/dashboard/shell.css",
                "/dashboard/overview/main.js",
                "/dashboard/overview/overview.css"
            })
    void filesAreAskedForAgainEachTime(String file) {
        given().get(file)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void anAddressMayHaveManyParts() {
        given().get("/dashboard" + "/a".repeat(4_000)).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/nothing.js", "/dashboard/overview/nothing.css"})
    void aFileThatIsNotThereIsNotFound(String file) {
        given().get(file).then().statusCode(404);
    }
}
