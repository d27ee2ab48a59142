package org.memberpulse.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.memberpulse.TestOrganization;

@QuarkusTest
class PublicCorsTest {
    private static RequestSpecification fromElsewhere() {
        return given().header("Origin", "https://portal.example");
    }

    private static RequestSpecification preflight() {
        return fromElsewhere().header("Access-Control-Request-Method", "PUT");
    }

    @Test
    void aScriptMayAskBeforeItSends() {
        preflight()
                .options("/v1/public/invitations/x/response")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", "*")
                .header("Access-Control-Allow-Methods", "GET, PUT, POST")
                .header("Access-Control-Allow-Headers", "Content-Type")
                .header("Access-Control-Max-Age", "86400")
                .header("Access-Control-Allow-Credentials", nullValue());
    }

    @Test
    void answersAndErrorsCanBeReadFromEverywhere() {
        String token = TestOrganization.create().invite("m-1", "mid-term");
        fromElsewhere()
                .get("/v1/public/invitations/" + token)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", "*");
        fromElsewhere()
                .get("/v1/public/invitations/unknown")
                .then()
                .statusCode(404)
                .header("Access-Control-Allow-Origin", "*");
        fromElsewhere()
                .contentType("application/json")
                .body("{")
                .put("/v1/public/invitations/" + token + "/response")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", "*");
        fromElsewhere().get("/v1/public/nothing").then().statusCode(404).header("Access-Control-Allow-Origin", "*");
    }

    @Test
    void otherAddressesSayNothingOfOtherOrigins() {
        preflight().options("/v1/organization").then().header("Access-Control-Allow-Origin", nullValue());
        fromElsewhere()
                .get("/v1/organization")
                .then()
                .statusCode(equalTo(401))
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
