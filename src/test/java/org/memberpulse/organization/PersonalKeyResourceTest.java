package org.memberpulse.organization;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.memberpulse.TestOrganization.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.MovableClock;
import org.memberpulse.TestOrganization;

/** A key of a person ends and says whose it is. */
@QuarkusTest
class PersonalKeyResourceTest {
    private final TestOrganization organization = TestOrganization.create();

    private ValidatableResponse create(String more) {
        return organization.post("/v1/api-keys", "{'name': 'dashboard', 'scopes': ['report']" + more + "}");
    }

    private static ValidatableResponse current(String key) {
        return as(key).get("/v1/api-keys/current").then();
    }

    @Test
    void aPersonalKeySaysItsOwner() {
        create(", 'owner': 'Jane Doe'")
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("owner", is("Jane Doe"));
        organization.get("/v1/api-keys").body("data.owner", contains(null, "Jane Doe"));
    }

    @Test
    void aKeyOfAProgramHasNoOwnerAndNeedNotEnd() {
        create("").statusCode(201).body("owner", nullValue()).body("expiresAt", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31T10:00:00Z, 2028-01-31T10:00:00Z",
        "2028-02-29T10:00:00Z, 2029-02-28T10:00:00Z",
        "2027-03-01T00:00:00Z, 2028-03-01T00:00:00Z",
        // Summer time in London began on 28 March 2027 and will begin on 26 March 2028
        "2027-03-27T10:00:00Z, 2028-03-27T09:00:00Z"
    })
    void withoutAnEndItIsTwelveMonthsOfTheCalendar(Instant made, Instant end) {
        organization.key();
        MovableClock.at(made, () -> create(", 'owner': 'Jane Doe'").statusCode(201))
                .body("expiresAt", startsWith(end.toString().substring(0, 16)));
    }

    @Test
    void anEndWithinTwelveMonthsStays() {
        String end = MovableClock.now().plus(Duration.ofDays(30)).toString();
        create(", 'owner': 'Jane Doe', 'expiresAt': '" + end + "'")
                .statusCode(201)
                .body("expiresAt", is(end));
    }

    @Test
    void anEndAfterTwelveMonthsIsRefused() {
        create(", 'owner': 'Jane Doe', 'expiresAt': '" + MovableClock.now().plus(Duration.ofDays(367)) + "'")
                .statusCode(422)
                .body("code", is("invalid"))
                .body("errors[0].pointer", is("/expiresAt"));
        create(", 'expiresAt': '" + MovableClock.now().plus(Duration.ofDays(367)) + "'")
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'  '"})
    void anOwnerHasAName(String owner) {
        create(", 'owner': " + owner).statusCode(422).body("errors[0].pointer", is("/owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"manage", "trigger", "report", "responses"})
    void everyKeyMayAskWhoseItIs(String scope) {
        String key = organization.key(scope);
        current(key)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("owner", nullValue())
                .body("scopes", contains(scope))
                .body("organization.id", is(organization.id()))
                .body("organization.name", is(organization.name()))
                .body("organization.timeZone", is("Europe/London"))
                .body("organization.headlineStage", is("mid-term"))
                .body("organization.minimumCell", is(5))
                .body("organization", not(hasKey("contactEmail")));
    }

    @Test
    void aPersonIsToldTheirName() {
        String key = create(", 'owner': 'Jane Doe'").extract().path("key");
        current(key).body("owner", is("Jane Doe")).body("name", is("dashboard"));
    }

    @Test
    void aKeyThatHasEndedIsNotIntroduced() {
        String key = create(", 'owner': 'Jane Doe'").extract().path("key");
        MovableClock.in(Duration.ofDays(364), () -> current(key).statusCode(200));
        MovableClock.in(Duration.ofDays(367), () -> current(key).statusCode(401));
    }
}
