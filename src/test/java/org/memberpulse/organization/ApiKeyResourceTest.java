package org.memberpulse.organization;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.memberpulse.TestOrganization.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

@QuarkusTest
class ApiKeyResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse create(String body) {
        return organization.post("/v1/api-keys", body);
    }

    private ValidatableResponse list() {
        return organization.get("/v1/api-keys").statusCode(200);
    }

    private ValidatableResponse revoke(String id) {
        return organization.send().delete("/v1/api-keys/{id}", id).then();
    }

    private static ValidatableResponse members(String key) {
        return as(key).get("/v1/members/nobody").then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("code", is("unauthenticated"));
    }

    @Test
    void aKeyIsShownOnceAndListedByItsPrefix() {
        var key = create("{'name': 'bi', 'scopes': ['report']}")
                .statusCode(201)
                .body("name", is("bi"))
                .body("scopes", contains("report"))
                .body("expiresAt", nullValue())
                .extract()
                .jsonPath();
        assertTrue(key.getString("key").startsWith(key.getString("prefix")));
        list().body("data", hasSize(2))
                .body("data.prefix", hasItem(key.getString("prefix")))
                .body(not(containsString(key.getString("key"))));
    }

    @Test
    void aKeyDoesWhatItsScopesAllow() {
        String key = organization.key("report", "responses");
        members(key).statusCode(403).body("code", is("scope_missing"));
        members(organization.key("trigger")).statusCode(404).body("code", is("member_unknown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"['operator']", "['everything']", "[]", "[null]", "null"})
    void scopesThatDoNotExistAreRefused(String scopes) {
        create("{'name': 'bi', 'scopes': " + scopes + "}").statusCode(422).body("code", is("invalid"));
    }

    @Test
    void aKeyMustNotBeExpiredFromTheStart() {
        create("{'name': 'bi', 'scopes': ['report'], 'expiresAt': '2020-01-01T00:00:00Z'}")
                .statusCode(422)
                .body("errors[0].pointer", is("/expiresAt"));
    }

    @Test
    void anExpiredKeyStopsWorking() {
        String key = create("{'name': 'bi', 'scopes': ['manage'], 'expiresAt': '"
                        + MovableClock.now().plusSeconds(3600) + "'}")
                .statusCode(201)
                .extract()
                .path("key");
        members(key).statusCode(404);
        MovableClock.in(Duration.ofMinutes(59), () -> members(key).statusCode(404));
        MovableClock.in(Duration.ofMinutes(61), () -> refused(members(key)));
    }

    @Test
    void aRevokedKeyStopsWithinFiveSeconds() throws InterruptedException {
        var key = create("{'name': 'bi', 'scopes': ['manage']}").extract().jsonPath();
        members(key.getString("key")).statusCode(404);
        revoke(key.getString("id")).statusCode(204);
        Instant deadline = Instant.now().plusSeconds(5);
        while (members(key.getString("key")).extract().statusCode() != 401
                && Instant.now().isBefore(deadline)) {
            Thread.sleep(100);
        }
        refused(members(key.getString("key")));
        list().body("data", hasSize(1));
    }

    @Test
    void revokingAgainChangesNothing() {
        String id = create("{'name': 'bi', 'scopes': ['manage']}").extract().path("id");
        revoke(id).statusCode(204);
        revoke(id).statusCode(204);
    }

    @Test
    void anUnknownKeyCannotBeRevoked() {
        revoke("00000000-0000-7000-8000-000000000000").statusCode(404);
        revoke("not-an-id").statusCode(404);
    }

    @Test
    void basicAuthenticationTakesTheKeyAsUserName() {
        given().auth()
                .preemptive()
                .basic(organization.key(), "")
                .get("/v1/organization")
                .then()
                .statusCode(200)
                .body("id", is(organization.id()));
        refused(given().auth()
                .preemptive()
                .basic("somebody", organization.key())
                .get("/v1/organization")
                .then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer",
                "Bearer ",
                "Bearer mp_nobody_secret",
                "Bearer mpo_guessed-operator-key-of-many-letters",
                "Basic",
                "Basic %%%",
                "Basic Og==",
                "Digest username=x",
                "x"
            })
    void whatIsNoKeyIsRefused(String authorization) {
        refused(given().header("Authorization", authorization)
                .get("/v1/organization")
                .then());
    }

    @Test
    void withoutAKeyTheAnswerNamesBothWays() {
        var challenges = refused(given().get("/v1/organization").then())
                .extract()
                .headers()
                .getValues("WWW-Authenticate");
        assertTrue(challenges.size() >= 2, challenges.toString());
        assertTrue(challenges.stream().anyMatch(challenge -> challenge.startsWith("Basic")));
    }

    @Test
    void theKeyIsCheckedBeforeTheBodyIsRead() {
        refused(given().contentType("application/json")
                .body("{nonsense")
                .post("/v1/api-keys")
                .then());
    }

    @Test
    void theLastKeyOfTwoOrganizationsIsNeverMixedUp() {
        TestOrganization other = TestOrganization.create();
        String crossed = other.key().replace(other.id(), organization.id());
        refused(as(crossed).get("/v1/organization").then());
        list().body("data.size()", greaterThanOrEqualTo(1))
                .body("data[0].prefix", startsWith("mp_" + organization.id()));
    }
}
