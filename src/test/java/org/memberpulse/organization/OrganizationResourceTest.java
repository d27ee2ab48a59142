package org.memberpulse.organization;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.memberpulse.TestOrganization.as;
import static org.memberpulse.TestOrganization.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.TestOrganization;
import org.memberpulse.platform.TestDatabase;

@QuarkusTest
class OrganizationResourceTest {
    private final String slug = "o-" + UUID.randomUUID();

    private ValidatableResponse create(String body) {
        return as(TestDatabase.OPERATOR_KEY)
                .body(json(body))
                .post("/v1/organizations")
                .then();
    }

    private ValidatableResponse create() {
        return create("{'slug': '" + slug + "', 'name': 'Acme Institute', 'timeZone': 'Europe/London'}");
    }

    private static ValidatableResponse change(TestOrganization organization, String changes) {
        return organization.send().body(json(changes)).patch("/v1/organization").then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).contentType("application/problem+json").body("code", is(code));
    }

    @Test
    void aNewOrganizationHasDefaultsAndOneKeyWithAllScopes() {
        create().statusCode(201)
                .body("id", matchesPattern("[0-9a-z]{10}"))
                .body("slug", is(slug))
                .body("locale", is("en"))
                .body("minimumCell", is(5))
                .body("minimumDetail", is(10))
                .body("quietPeriodDays", is(90))
                .body("yearlyCap", is(3))
                .body("allowedOrigins", empty())
                .body("privacyNoticeUrl", nullValue())
                .body("contactEmail", nullValue())
                .body("yearStartsMonth", is(1))
                .body("headlineStage", is("mid-term"))
                .body("apiKey.key", startsWith("mp_"))
                .body("apiKey.scopes", hasItems("manage", "trigger", "report", "responses"));
    }

    @Test
    void theKeyIsNeverShownAgain() {
        TestOrganization organization = TestOrganization.create();
        organization.get("/v1/organization").statusCode(200).body(not(containsString("apiKey")));
        organization.get("/v1/api-keys").statusCode(200).body(not(containsString(organization.key())));
    }

    @Test
    void nobodyKeepsTheAnswerThatHoldsTheKey() {
        create().statusCode(201).header("Cache-Control", "no-store");
    }

    @Test
    void anOriginThatIsNoneIsRefusedAndSpoilsNothing() {
        TestOrganization organization = TestOrganization.create();
        refused(change(organization, "{'allowedOrigins': ['https://a.example.org', null]}"), 422, "invalid")
                .body("errors[0].pointer", is("/allowedOrigins/1"));
        organization.trigger("m-1", "mid-term").statusCode(201);
    }

    @Test
    void aSlugIsTakenOnce() {
        create().statusCode(201);
        refused(create(), 409, "slug_taken");
    }

    @Test
    void onlyTheOperatorCreatesOrganizations() {
        TestOrganization organization = TestOrganization.create();
        refused(organization.post("/v1/organizations", "{}"), 403, "scope_missing");
    }

    @Test
    void theOperatorReadsNoOrganization() {
        refused(as(TestDatabase.OPERATOR_KEY).get("/v1/organization").then(), 403, "scope_missing");
        refused(as(TestDatabase.OPERATOR_KEY).get("/v1/members/m-1").then(), 403, "scope_missing");
    }

    @ParameterizedTest
    @CsvSource({
        "Acme, Europe/London, /slug",
        "acme!, Europe/London, /slug",
        "acme, +02:00, /timeZone",
        "acme, Europe/Nowhere, /timeZone"
    })
    void whatCannotBeAnOrganizationIsRefusedByItsPointer(String slug, String zone, String pointer) {
        refused(create("{'slug': '" + slug + "', 'name': 'Acme', 'timeZone': '" + zone + "'}"), 422, "invalid")
                .body("errors[0].pointer", is(pointer));
    }

    @Test
    void aNameMustNotBeBlank() {
        refused(create("{'slug': '" + slug + "', 'name': ' ', 'timeZone': 'UTC'}"), 422, "invalid")
                .body("errors[0].pointer", is("/name"));
    }

    @Test
    void anUnknownFieldIsRefused() {
        refused(create("{'slug': '" + slug + "', 'name': 'A', 'timeZone': 'UTC', 'id': 'x'}"), 400, "unknown_field");
    }

    @Test
    void aChangeLeavesTheRest() {
        TestOrganization organization = TestOrganization.create();
        change(organization, "{'minimumCell': 8, 'contactEmail': 'team@example.org'}")
                .statusCode(200)
                .body("minimumCell", is(8))
                .body("name", is(organization.name()));
        change(organization, "{'yearlyCap': 4}").statusCode(200).body("contactEmail", is("team@example.org"));
        change(organization, "{'contactEmail': null}").statusCode(200).body("contactEmail", nullValue());
        organization.get("/v1/organization").body("minimumCell", is(8)).body("yearlyCap", is(4));
    }

    @Test
    void aTimeZoneCanBeChanged() {
        TestOrganization organization = TestOrganization.create();
        change(organization, "{'timeZone': 'Asia/Tokyo'}").statusCode(200).body("timeZone", is("Asia/Tokyo"));
    }

    @ParameterizedTest
    @CsvSource({
        "minimumCell, 4",
        "minimumCell, 1001",
        "minimumDetail, 4",
        "yearlyCap, 0",
        "quietPeriodDays, -1",
        "yearStartsMonth, 13",
        "privacyNoticeUrl, 'javascript:alert(1)'",
        "accentColor, red"
    })
    void aSettingOutOfItsRangeIsRefused(String setting, String value) {
        String text = value.matches("-?\\d+") ? value : "'" + value + "'";
        refused(change(TestOrganization.create(), "{'" + setting + "': " + text + "}"), 422, "invalid")
                .body("errors[0].pointer", is("/" + setting));
    }

    @Test
    void theDetailIsNeverShownBelowTheSmallestCell() {
        refused(change(TestOrganization.create(), "{'minimumCell': 20}"), 422, "invalid")
                .body("errors[0].pointer", is("/minimumDetail"));
    }

    @Test
    void idAndSlugCannotBeAssigned() {
        TestOrganization organization = TestOrganization.create();
        refused(change(organization, "{'slug': 'other'}"), 400, "unknown_field");
        refused(change(organization, "{'id': 'other'}"), 400, "unknown_field");
    }
}
